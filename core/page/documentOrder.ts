import { type Container, isShadowRoot } from './tags.ts';

/** The node and the hosts around it, innermost first; each stands in the tree of the next one's shadow root. */
function scopes(node: Node): readonly Node[] {
  const chain: Node[] = [];
  for (let at: Node | undefined = node; at; ) {
    chain.push(at);
    const root: Node = at.getRootNode();
    at = isShadowRoot(root) ? root.host : undefined;
  }
  return chain;
}

function compareAcross(a: Node, b: Node): number {
  const [chainA, chainB] = [scopes(a), scopes(b)];
  for (const inA of chainA) {
    const inB = chainB.find((node) => node.getRootNode() === inA.getRootNode());
    if (!inB) continue;
    if (inA === inB) return chainA.length - chainB.length;
    return inA.compareDocumentPosition(inB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return 0;
}

/** Sorts containers as a reader meets them; what is in a shadow root stands where its host stands. */
export function inReadingOrder(containers: readonly Container[]): readonly Container[] {
  return [...containers].sort((a, b) => {
    const position = a.compareDocumentPosition(b);
    if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return compareAcross(a, b);
    if (position & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
    return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
  });
}
