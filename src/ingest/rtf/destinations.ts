/** What happens to the text of a group that begins with one of these words. */
export type Destination =
  /** Not the document's text: pictures, objects' data, fonts, comments, field codes. */
  | 'skip'
  /** The list of fonts, or of styles. */
  | 'fonts'
  | 'styles'
  /** The number or bullet of a list item. */
  | 'number'
  /** Set apart from the paragraph it stands in: footnotes follow the document, text boxes their paragraph. */
  | 'note'
  | 'box'
  /** A header or footer of the pages. */
  | 'edge'
  /** Text like any other, though marked as one that older programs may pass over. */
  | 'text';

const WORDS: Readonly<Record<Exclude<Destination, 'number' | 'note'>, string>> = {
  skip:
    'annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart author background bkmkend bkmkstart ' +
    'blipuid buptim category colorschememapping colortbl comment company creatim datafield datastore defchp defpap doccomm ' +
    'docvar ebcend ebcstart falt fchars ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext file filetbl ' +
    'fldinst fldtype fname fontemb fontfile formfield ftncn ftnsep ftnsepc aftncn aftnsep ' +
    'aftnsepc g generator hlinkbase hsv htmltag info keycode keywords latentstyles lchars ' +
    'levelnumbers leveltext lfolevel linkval list listlevel listname listoverride listoverridetable listpicture liststylename ' +
    'listtable manager mailmerge mhtmltag mmathPr nextfile nonesttables nonshppict objalias objclass objdata objname objsect ' +
    'objtime oldcprops oldpprops oldsprops oldtprops oleclsid operator panose passwordhash picprop pict pn pnseclvl printim ' +
    'private propname protend protstart protusertbl pxe revtbl revtim rsidtbl rxe shprslt sn sp staticval subject sv svb tc ' +
    'tcn template themedata title txe userprops vern wgrffmtfilter windowcaption writereservation xe xform xmlattrname ' +
    'xmlattrvalue xmlclose xmlname xmlnstbl',
  fonts: 'fonttbl',
  styles: 'stylesheet',
  box: 'shptxt dptxbxtext',
  edge: 'header headerf headerl headerr footer footerf footerl footerr',
  text: 'shpinst shp shpgrp do nesttableprops result fldrslt field',
};

const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, Destination] => [word, kind as Destination]),
  ),
  ['listtext', 'number'],
  ['pntext', 'number'],
  ['footnote', 'note'],
]);

/** The destination that a group's first word names; words behind "\*" that are unknown are skipped, as the format wants. */
export function destinationOf(word: string, isMarked: boolean): Destination | null {
  return DESTINATIONS.get(word) ?? (isMarked ? 'skip' : null);
}
