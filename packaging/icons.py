#!/usr/bin/env python3
"""Makes the icon that Windows or macOS wants from the drawing, which alone is kept: only when a package is made.

icons.py DRAWING.svg ICON.ico|ICON.icns   needs rsvg-convert (librsvg) to draw it in each size
icons.py --self-test DRAWING.svg          makes both and reads them again, by the formats' own rules
"""

import pathlib
import struct
import subprocess
import sys
import zlib

# Of Windows: those of lists, the start menu and the desktop at 100 to 200 %. Only the largest is compressed: some
# tools do not know smaller ones that are.
ICO = [16, 20, 24, 32, 40, 48, 64, 256]
# Of macOS: the type of each, and how many pixels it has (10 to 14 are those of screens with twice as many). Smaller ones
# than 32 it makes of these; of itself it knows them only in a form of its own.
ICNS = [(b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024), (b"ic11", 32), (b"ic12", 64), (b"ic13", 256),
        (b"ic14", 512)]
PNG = b"\x89PNG\r\n\x1a\n"


def drawn(drawing, pixels):
    """A PNG of the drawing."""
    command = ["rsvg-convert", "--width", str(pixels), "--height", str(pixels), "--format", "png", str(drawing)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def chunks(png):
    at = len(PNG)
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at:at + 8])
        yield kind, png[at + 8:at + 8 + length]
        at += length + 12


def size_of(png):
    return struct.unpack(">II", dict(chunks(png))[b"IHDR"][:8])


def rows_of(png):
    """The pixels of a PNG, row by row: red, green, blue and opacity, a byte each."""
    width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", dict(chunks(png))[b"IHDR"])
    if (depth, colour, interlace) != (8, 6, 0):
        raise ValueError("a PNG of another kind than expected")
    data = zlib.decompress(b"".join(content for kind, content in chunks(png) if kind == b"IDAT"))
    stride, rows, above = 4 * width, [], bytes(4 * width)
    for y in range(height):
        method, row = data[y * (stride + 1)], bytearray(data[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride):
            left, up, corner = (row[x - 4], above[x], above[x - 4]) if x >= 4 else (0, above[x], 0)
            row[x] = (row[x] + predicted(method, left, up, corner)) & 255
        rows.append(bytes(row))
        above = row
    return rows


def predicted(method, left, up, corner):
    if method == 4:  # Paeth
        guess = left + up - corner
        return min((left, up, corner), key=lambda each: abs(guess - each))
    return (0, left, up, (left + up) // 2)[method]


def bitmap(png):
    """As Windows has them: from the bottom up, blue first, and a mask that nobody looks at any more."""
    rows = rows_of(png)
    size = len(rows)
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    pixels = bytearray(b"".join(reversed(rows)))
    pixels[0::4], pixels[2::4] = pixels[2::4], pixels[0::4]
    return header + pixels + bytes((size + 31) // 32 * 4 * size)


def ico(drawing):
    images = [(size, drawn(drawing, size)) for size in ICO]
    images = [(size, png if size > 255 else bitmap(png)) for size, png in images]
    head, at = struct.pack("<HHH", 0, 1, len(images)), 6 + 16 * len(images)
    for size, image in images:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), at)
        at += len(image)
    return head + b"".join(image for _, image in images)


def icns(drawing):
    pictures = {size: drawn(drawing, size) for size in sorted({size for _, size in ICNS})}
    blocks = b"".join(kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for kind, size in ICNS)
    return b"icns" + struct.pack(">I", len(blocks) + 8) + blocks


FORMATS = {".ico": ico, ".icns": icns}


def check_ico(icon):
    kind, count = struct.unpack("<HH", icon[2:6])
    assert kind == 1 and count == len(ICO), "the head of the .ico"
    end = 6 + 16 * count
    for number, size in enumerate(ICO):
        width, height, _, _, _, bits, length, at = struct.unpack("<BBBBHHII", icon[6 + 16 * number:22 + 16 * number])
        assert (width or 256, height or 256, bits, at) == (size, size, 32, end), f"the entry of {size} pixels"
        end = at + length
        image = icon[at:end]
        if size > 255:
            assert size_of(image) == (size, size), f"the picture of {size} pixels"
            continue
        assert struct.unpack("<Iii", image[:12]) == (40, size, 2 * size), f"the bitmap of {size} pixels"
        assert length == 40 + 4 * size * size + (size + 31) // 32 * 4 * size, f"the length of {size} pixels"
        middle = image[40 + 4 * (size * (size // 2) + size // 8):][:4]
        assert middle == bytes([0x8B, 0x5F, 0x1F, 0xFF]), f"the blue at the edge of {size} pixels: {middle.hex()}"
    assert end == len(icon), "the end of the .ico"


def check_icns(icon):
    kind, length = struct.unpack(">4sI", icon[:8])
    assert kind == b"icns" and length == len(icon), "the head of the .icns"
    at = 8
    for wanted, size in ICNS:
        kind, length = struct.unpack(">4sI", icon[at:at + 8])
        assert kind == wanted and size_of(icon[at + 8:at + length]) == (size, size), f"the picture {wanted}"
        at += length
    assert at == len(icon), "the end of the .icns"


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "--self-test":
        check_ico(ico(arguments[1]))
        check_icns(icns(arguments[1]))
        return 0
    if len(arguments) != 2 or pathlib.Path(arguments[1]).suffix not in FORMATS:
        print(__doc__, file=sys.stderr)
        return 2
    target = pathlib.Path(arguments[1])
    content = FORMATS[target.suffix](arguments[0])
    half = target.with_name(target.name + ".part")  # whole or not there
    half.write_bytes(content)
    half.replace(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
