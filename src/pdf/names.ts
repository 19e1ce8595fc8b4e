/** Names that the format itself and its makers use (ISO 32000): they say nothing. Any other is searched as a text. */

export function isOfFormat(name: string): boolean {
  return KNOWN.has(name) || NUMBERED.test(name);
}

/** Resources of a page, and the mark of a font that was cut. */
const NUMBERED = /^(F|X|G|P|Sh|C|MC|Mark)\d+$|^[A-Z]{6}\+/;

const KNOWN = new Set(
  `A AIS ActualText Adobe Alt Annot Annots Art Artifact Aside Ascent Attached Author BBox BM BaseFont BibEntry BitsPerComponent
  BlackPoint Block BlockQuote BlockAlign Border BorderColor BorderStyle BorderThickness Both Bounds C0 C1 CA CIDFontType0
  CIDFontType2 CIDSet CIDSystemInfo CIDToGIDMap CapHeight Caption Catalog CharProcs Code Color ColSpan Colors
  ColorSpace Column ColumnCount Columns Contents Coords Count CreationDate Creator CropBox DCTDecode DW DW2 Decode
  DecodeParms DescendantFonts Descent Dest Dests DeviceCMYK DeviceGray DeviceRGB Differences Direction DisplayDocTitle Div
  Document Domain Em Encode Encoding EndIndent Extend ExtGState F FirstChar Figure Filter First Flags FlateDecode Font
  FontBBox FontDescriptor FontFamily FontFile FontFile2 FontFile3 FontMatrix FontName FontStretch FontWeight Form
  FormType Formula Function FunctionType Functions Group H H1 H2 H3 H4 H5 H6 Header Headers Height I ICCBased ID IDTree
  Identity Identity-H Identity-V Image ImageB ImageC ImageI Index Indexed Info InlineAlign Interpolate ItalicAngle JPXDecode
  K Kids L L2R LBody LC LI LJ LW Lang ListNumbering Last LastChar Layout Lbl Leading Length Length1 Length2 Length3 Limits LineHeight
  Link List ListNumbering LrTb Luminosity MCID MCR ML MarkInfo Marked Matrix MaxWidth MediaBox Metadata MissingWidth
  ModDate N Names Next NonStruct Normal Note Nums O OBJR Obj ObjStm Off Ordering Outlines P PDF Padding Page PageLabel
  PageLabels Pages Pagination PaintType Parent ParentTree ParentTreeNextKey Part Pattern PatternType Perceptual Pg Placement
  Predictor Prev Private ProcSet Producer Properties Quote R2L RB RP RT Range Rect Reference Registry RelativeColorimetric
  Resources RlTb RoleMap Root Rotate Row RowSpan Ruby S SA SMask SMaskInData Scope Sect Separation Shading ShadingType Size
  SpaceAfter SpaceBefore Span StartIndent StemH StemV StrikeOut Strong StructElem StructParent StructParents StructTreeRoot
  Style Subject Sub Subtype Summary Supplement TBody TD TFoot TH THead TOC TOCI TR TRUE Table Tabs TbRl Text
  TextAlign TextDecorationType TextIndent TilingType Title ToUnicode Trans Transparency Type Type0 Type1 Type3
  TrueType URI Underline ViewerPreferences W W2 WP WT Warichu Width Widths WritingMode XHeight XML XObject XRef XStep XYZ
  YStep ca BG BG2 UCR UCR2 TR2 Footer UpperAlpha LowerAlpha UpperRoman LowerRoman HT FL SM Fit FitH FitV FitR Off On None Ordered Unordered Decimal Disc Circle Square
  Start End Center Justify Before After Inline Hidden Dotted Dashed Solid Double`.split(/\s+/),
);
