/** The part of sanitize-html that this library uses; types of its own it has none. */
declare module 'sanitize-html' {
  interface Tag {
    tagName: string;
    attribs: { [name: string]: string };
    text?: string;
  }
  interface Options {
    allowedTags: readonly string[];
    nonTextTags: readonly string[];
    allowedAttributes: { readonly [tag: string]: readonly string[] };
    allowedClasses: { readonly [tag: string]: readonly string[] };
    allowedStyles: { readonly [tag: string]: { readonly [property: string]: readonly RegExp[] } };
    allowedSchemes: readonly string[];
    allowedSchemesAppliedToAttributes: readonly string[];
    allowProtocolRelative: boolean;
    onOpenTag: (tag: string, attributes: Tag['attribs']) => void;
    onCloseTag: (tag: string) => void;
    transformTags: { readonly [tag: string]: (tag: string, attributes: Tag['attribs']) => Tag };
  }
  function sanitizeHtml(html: string, options: Options): string;
  export = sanitizeHtml;
}
