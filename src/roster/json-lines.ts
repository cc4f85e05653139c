/**
 * Finds the line, from 1, on which the value at a path of a JSON text begins; for a path that is not there, the
 * nearest one above it. Expects text that JSON.parse accepts.
 */
export function linesOfPaths(text: string): (path: readonly PropertyKey[]) => number {
  const lines = new Map<string, number>();
  const stack: { key: PropertyKey; isArray: boolean }[] = [];
  let line = 1;
  let expectsKey = false;
  // Strings, brackets and separators are all that tells where a value stands; numbers and words are one run.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g)) {
    const top = stack.at(-1);
    if (token === '\n') line++;
    else if (token === '}' || token === ']') stack.pop();
    else if (token === ',') {
      if (top?.isArray) top.key = Number(top.key) + 1;
      else expectsKey = true;
    } else if (token === ':') expectsKey = false;
    else if (expectsKey && top && token.startsWith('"')) top.key = JSON.parse(token) as string;
    else {
      lines.set(JSON.stringify(stack.map(({ key }) => key)), line);
      if (token === '{' || token === '[') stack.push({ key: token === '[' ? 0 : '', isArray: token === '[' });
      expectsKey = token === '{';
    }
  }
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const found = lines.get(JSON.stringify(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return 1;
  };
}
