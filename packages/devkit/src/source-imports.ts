import ts from 'typescript';

/** One import, re-export, dynamic import or import type of a source file. */
export interface SourceImport {
  readonly specifier: string;
  /** Whether the import is gone at run time (`import type`, `export type`, `import('x').T`). */
  readonly typeOnly: boolean;
  /** 1-based line. */
  readonly line: number;
}

/** What the checks need to know of a source file. */
export interface SourceFacts {
  readonly imports: readonly SourceImport[];
  /** 1-based lines that make code from text: `eval(…)`, `new Function(…)`, `Function(…)`. */
  readonly codeFromText: readonly number[];
}

/** Reads a TypeScript file's imports from its syntax tree, so that comments and strings do not count. */
export function readSource(path: string, text: string): SourceFacts {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: SourceImport[] = [];
  const codeFromText: number[] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const found = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) {
      imports.push({ specifier: node.text, typeOnly, line: lineOf(node) });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      found(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) found(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) {
      if (ts.isLiteralTypeNode(node.argument)) found(node.argument.literal, true);
    } else if (ts.isExternalModuleReference(node)) found(node.expression, false);
    else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) found(node.arguments[0], false);
      if (ts.isIdentifier(node.expression) && ['eval', 'Function'].includes(node.expression.text)) {
        codeFromText.push(lineOf(node));
      }
    } else if (ts.isNewExpression(node)) {
      if (ts.isIdentifier(node.expression) && node.expression.text === 'Function') {
        codeFromText.push(lineOf(node));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, codeFromText };
}
