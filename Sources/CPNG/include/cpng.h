// Compresses with zlib, and writes PNG files with libpng, whose error handling by longjmp Swift cannot call.

#ifndef CPNG_H
#define CPNG_H

#include <stddef.h>
#include <stdint.h>

/// How the pixels handed over lie in memory.
typedef enum {
    /// Four bytes: blue, green, red, unused. Written as 24-bit red, green, blue.
    CPNG_PIXELS_BGRX = 0,
    /// Four bytes: red, green, blue, alpha, not multiplied in. Written with alpha.
    CPNG_PIXELS_RGBA = 1,
    /// One byte: an index into the palette.
    CPNG_PIXELS_INDEX = 2,
} cpng_pixels;

/// A keyword with UTF-8 text. Written as tEXt if all of it is ASCII, else as iTXt.
typedef struct {
    const char *keyword;
    const char *text;
} cpng_text;

typedef struct {
    uint32_t width;
    uint32_t height;
    /// Bytes from one row to the next.
    size_t stride;
    const uint8_t *pixels;
    cpng_pixels layout;
    /// Red, green, blue, alpha per entry; only read for indices.
    const uint8_t *palette;
    int palette_count;
    /// Pixels per metre; 0 leaves the chunk out.
    uint32_t pixels_per_metre;
    const cpng_text *texts;
    int text_count;
    /// Whether the file is to be small, which takes longer.
    int is_small;
} cpng_image;

typedef struct {
    /// Free with `cpng_free`; null on failure.
    uint8_t *bytes;
    size_t count;
    /// What went wrong; empty on success.
    char message[160];
} cpng_result;

cpng_result cpng_encode(const cpng_image *image);

void cpng_free(uint8_t *bytes);

/// Bytes as a gzip file (RFC 1952).
cpng_result cpng_gzip(const uint8_t *bytes, size_t count);

/// The checksum of a chunk: CRC-32 of its type and data (PNG third edition, section 5.5).
uint32_t cpng_crc(const uint8_t *bytes, size_t count);

/// The version of libpng that is linked, such as "1.6.39".
const char *cpng_version(void);

/// The version of zlib, which compresses for libpng.
const char *cpng_zlib_version(void);

#endif
