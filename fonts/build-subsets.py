#!/usr/bin/env python3
"""Cuts the fonts of this folder out of Debian's fonts-noto-core and fonts-noto-cjk (needs python3-fonttools).

Run it in this folder after a change of the character sets below; the result is committed.
"""
from fontTools import subset
from fontTools.ttLib import TTFont

TRUETYPE = "/usr/share/fonts/truetype/noto/"
CJK = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
CJK_SC = 2  # index of the Simplified Chinese face in the collection


def block(first, last):
    return set(range(first, last + 1))


def charset(codec, rows):
    """The characters of a two-byte national standard, rows by their lead byte."""
    found = set()
    for lead in rows:
        for trail in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([lead, trail]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return found


PUNCTUATION = block(0x2010, 0x2027) | block(0x2030, 0x203A) | {0x2044, 0x20AC, 0x20A9, 0x20BD, 0x2116, 0x2122, 0x2190, 0x2192, 0x2212, 0x00A0, 0x202F}
LATIN = block(0x20, 0x7E) | block(0xA0, 0x17F) | block(0x218, 0x21B) | block(0x300, 0x30C) | block(0x1E80, 0x1EF9)
CYRILLIC = block(0x400, 0x45F) | block(0x490, 0x4BF)
ARABIC = block(0x600, 0x6FF) | block(0x750, 0x77F) | block(0xFB50, 0xFDFF) | block(0xFE70, 0xFEFC) | {0x200C, 0x200D, 0x20, 0xA0}
# GB 2312 for Chinese, KS X 1001 for Hangul; kana and full-width signs for names and punctuation
EAST = (
    charset("gb2312", range(0xB0, 0xF8))
    | charset("euc_kr", range(0xB0, 0xC9))
    | block(0x3000, 0x303F)
    | block(0x3041, 0x30FF)
    | block(0x3131, 0x318E)
    | block(0xFF01, 0xFF5E)
    | block(0x20, 0x7E)
    | {0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026}
)

FONTS = [
    ("NotoSerif-Regular.ttf", TRUETYPE + "NotoSerif-Regular.ttf", 0, LATIN | CYRILLIC | PUNCTUATION),
    ("NotoSerif-Bold.ttf", TRUETYPE + "NotoSerif-Bold.ttf", 0, LATIN | CYRILLIC | PUNCTUATION),
    ("NotoSerif-Italic.ttf", TRUETYPE + "NotoSerif-Italic.ttf", 0, LATIN | CYRILLIC | PUNCTUATION),
    ("NotoSans-Regular.ttf", TRUETYPE + "NotoSans-Regular.ttf", 0, LATIN | CYRILLIC | PUNCTUATION),
    ("NotoSans-Bold.ttf", TRUETYPE + "NotoSans-Bold.ttf", 0, LATIN | CYRILLIC | PUNCTUATION),
    ("NotoNaskhArabic-Regular.ttf", TRUETYPE + "NotoNaskhArabic-Regular.ttf", 0, ARABIC),
    ("NotoSansCJKsc-Regular.otf", CJK, CJK_SC, EAST),
]

for name, source, number, characters in FONTS:
    options = subset.Options(layout_features=["*"] if "Arabic" in name else ["kern", "liga", "mark", "mkmk", "locl", "ccmp"], hinting=False, notdef_outline=True, recalc_timestamp=False, desubroutinize=False)
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font.save(name)
