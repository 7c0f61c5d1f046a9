#ifndef REGPLOT_ASSETS_H
#define REGPLOT_ASSETS_H

/// The text of an embedded file by its path in this folder, such as "styles/page.css",
/// as UTF-8 ended by a zero; NULL if no such file was embedded.
const char *_Nullable regplot_asset(const char *_Nonnull path);

/// The list of all embedded files: one line for each, with its path between quotation marks.
const char *_Nonnull regplot_asset_list(void);

#endif
