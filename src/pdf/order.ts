/**
 * Numbers the objects of a file by how they are reached from its root. Whatever order the browser made
 * them in, equal content gives equal numbers, and what nothing reaches is left out.
 */
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFPageLeaf,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const LENGTH = PDFName.of('Length');

/** The same file with its objects in order. The old context must not be used afterwards. */
export function inOrder(old: PDFContext): PDFContext {
  const fresh = PDFContext.create();
  const renumber = renumbering(old, fresh);
  const { Root, Info } = old.trailerInfo;
  fresh.trailerInfo = { Root: renumber.ref(Root), Info: renumber.ref(Info) };
  renumber.rest();
  return fresh;
}

function renumbering(old: PDFContext, fresh: PDFContext) {
  const refs = new Map<PDFRef, PDFRef>();
  const waiting: PDFRef[] = [];

  const rename = (ref: PDFRef): PDFObject => {
    if (old.lookup(ref) === undefined) return PDFNull;
    const known = refs.get(ref) ?? fresh.nextRef();
    if (!refs.has(ref)) waiting.push(ref);
    refs.set(ref, known);
    return known;
  };
  const rewrite = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return rename(object);
    if (object instanceof PDFStream) rewriteDict(object.dict);
    else if (object instanceof PDFDict) rewriteDict(object);
    else if (object instanceof PDFArray) object.asArray().forEach((item, at) => object.set(at, rewrite(item)));
    return object;
  };
  const rewriteDict = (dict: PDFDict) => {
    for (const [key, value] of dict.entries()) dict.set(key, rewrite(value));
  };
  const move = (ref: PDFRef) => {
    const object = old.lookup(ref) as PDFObject;
    // The writer states a stream's length itself; the browser's is an object of its own.
    if (object instanceof PDFStream) object.dict.delete(LENGTH);
    fresh.assign(refs.get(ref) as PDFRef, compressible(rewrite(object)));
  };
  return {
    ref: (object: PDFObject | undefined) => (object === undefined ? undefined : rewrite(object)),
    rest: () => {
      for (let at = 0; at < waiting.length; at++) move(waiting[at] as PDFRef);
    },
  };
}

/** The writer keeps pages out of the compressed streams, which the format does not ask for: as a plain dictionary a page goes in. */
function compressible(object: PDFObject): PDFObject {
  if (!(object instanceof PDFPageLeaf)) return object;
  return PDFDict.fromMapWithContext(new Map(object.entries()), object.context);
}
