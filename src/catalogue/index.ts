/** Room: what Muster knows of credentials, classes, clearances, degrees and skills, as reviewed data with an index of names. */
export { buildCatalogue, type Catalogue } from './catalogue.ts';
export type { Fault } from './catalogue-parts.ts';
export { catalogueOf, catalogueWith, faultsOfOwn, loadCatalogue } from './load-catalogue.ts';
export { type NameHit, NameIndex } from './name-index.ts';
export * from './own-entries.ts';
export * from './schema.ts';
export { type CatalogueHit, didYouMean, searchCatalogue } from './search.ts';
export { type Token, tokenise } from './tokens.ts';
