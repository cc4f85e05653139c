/** Room: what Muster knows of credentials, classes, clearances, degrees and skills, as reviewed data with an index of names. */
export { buildCatalogue, type Catalogue } from './catalogue.ts';
export { catalogueOf, loadCatalogue } from './load-catalogue.ts';
export { type NameHit, NameIndex } from './name-index.ts';
export * from './schema.ts';
export { type CatalogueHit, didYouMean, searchCatalogue } from './search.ts';
export { type Token, tokenise } from './tokens.ts';
