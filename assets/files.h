// Every file that the program carries, in any order; see embed.c.
#embed "templates/page.mustache" suffix(, 0,)
#embed "templates/figure.mustache" suffix(, 0,)
#embed "styles/page.css" suffix(, 0,)
#embed "scripts/page.js" suffix(, 0,)
