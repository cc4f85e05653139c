import { dirname, join, relative } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import {
  isArrowFunction,
  isClassDeclaration,
  isConstructorDeclaration,
  isExportDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isGetAccessorDeclaration,
  isIdentifier,
  isImportDeclaration,
  isInterfaceDeclaration,
  isMethodDeclaration,
  isPropertyDeclaration,
  isStringLiteral,
  isTypeAliasDeclaration,
  isVariableDeclaration,
  isVariableStatement,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { packagePath } from '../../src/paths.ts';

/** A TypeScript file of the repository, as far as the rules of the house look at it. */
export interface CodeFile {
  /** Path from the repository's root, with slashes. */
  path: string;
  text: string;
  lines: number;
  imports: readonly Import[];
  functions: readonly { name: string; lines: number }[];
  exports: readonly Export[];
}

/** An import or re-export: a package, or a file of the repository by its path from the root. */
export type Import = ({ package: string } | { file: string }) & { typeOnly: boolean };

/** An exported function, class, type or interface; `needsDoc` is false where a schema above it carries the words. */
export interface Export {
  name: string;
  hasDoc: boolean;
  needsDoc: boolean;
}

let read: readonly CodeFile[] | null = null;

/** Every TypeScript file that tsconfig.json names, parsed by the compiler's own API; read once. */
export function readCode(): readonly CodeFile[] {
  read ??= parseProject();
  return read;
}

/** The files under some folders: codeUnder('src', 'workers'). */
export function codeUnder(...folders: readonly string[]): CodeFile[] {
  return readCode().filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
}

function parseProject(): CodeFile[] {
  const root = packagePath();
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] });
    const project = snapshot.getProjects()[0];
    if (!project) throw new Error('The compiler found no project in tsconfig.json.');
    return project.rootFiles.flatMap((file) => {
      const source = project.program.getSourceFile(file);
      return source ? [toCodeFile(relative(root, file).replaceAll('\\', '/'), source)] : [];
    });
  } finally {
    api.close();
  }
}

function toCodeFile(path: string, source: SourceFile): CodeFile {
  const functions: { name: string; lines: number }[] = [];
  const visit = (node: Node): void => {
    const name = nameOfFunction(node);
    if (name !== null) functions.push({ name, lines: node.getText().split('\n').length });
    node.forEachChild(visit);
  };
  visit(source);
  return {
    path,
    text: source.text,
    lines: source.text.trimEnd().split('\n').length,
    imports: [
      ...source.statements.flatMap((statement) => importOf(path, statement)),
      ...packagesLoadedLater(source.text),
    ],
    functions,
    exports: source.statements.flatMap(exportsOf),
  };
}

/** The name of a named function, method, or function bound to a name; null for everything else. */
function nameOfFunction(node: Node): string | null {
  if (isConstructorDeclaration(node)) return 'constructor';
  if (isFunctionDeclaration(node) || isMethodDeclaration(node) || isGetAccessorDeclaration(node)) {
    return node.name?.getText() ?? 'default';
  }
  if (!isVariableDeclaration(node) && !isPropertyDeclaration(node)) return null;
  return node.initializer && isFunctionLike(node.initializer) ? node.name.getText() : null;
}

const isFunctionLike = (node: Node) => isArrowFunction(node) || isFunctionExpression(node);

function importOf(path: string, statement: Node): Import[] {
  if (!isImportDeclaration(statement) && !isExportDeclaration(statement)) return [];
  const from = statement.moduleSpecifier;
  if (!from || !isStringLiteral(from)) return [];
  const typeOnly = /^(?:import|export) type /.test(statement.getText());
  if (!from.text.startsWith('.')) return [{ package: packageOf(from.text), typeOnly }];
  return [{ file: join(dirname(path), from.text).replaceAll('\\', '/'), typeOnly }];
}

// await import('pdf-parse'): a library that is loaded only where it is needed
function packagesLoadedLater(text: string): Import[] {
  const found = [...text.matchAll(/\bimport\('([^'.][^']*)'\)/g)];
  return found.map((match) => ({ package: packageOf(match[1] ?? ''), typeOnly: false }));
}

// "@hyzyla/pdfium/browser" → "@hyzyla/pdfium"; "natural/lib/x" → "natural"; "node:fs" stays
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function exportsOf(statement: Node): Export[] {
  if (!statement.getText().startsWith('export ')) return [];
  const hasDoc = (statement.jsDoc?.length ?? 0) > 0;
  if (isVariableStatement(statement)) {
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer && isFunctionLike(initializer))
      .map(({ name }) => ({ name: name.getText(), hasDoc, needsDoc: true }));
  }
  const isNamed =
    isFunctionDeclaration(statement) ||
    isClassDeclaration(statement) ||
    isInterfaceDeclaration(statement) ||
    isTypeAliasDeclaration(statement);
  if (!isNamed || !statement.name || !isIdentifier(statement.name)) return [];
  // export type Team = z.infer<typeof teamSchema>; the words stand at the schema or the list
  const isDerived = isTypeAliasDeclaration(statement) && /typeof/.test(statement.type.getText());
  return [{ name: statement.name.text, hasDoc, needsDoc: !isDerived }];
}
