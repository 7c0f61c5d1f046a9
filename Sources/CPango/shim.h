#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <cairo-ft.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
