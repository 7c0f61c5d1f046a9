/// What a column, a label or a file may be called by somebody who wants a page to run something.
let hostileNames = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</noscript><img src=x onerror=alert(1)>",
    "</style><style>*{display:none}</style>",
    "</title></desc></text></svg><b>",
    "\" onmouseover=\"alert(1)\" x=\"",
    "' autofocus onfocus='alert(1)",
    "--><!-- <!--",
    "]]>&lt;&amp;&#60;b&#62;",
    "javascript:alert(1)",
    "{{figure.alpha}} {{{claims}}} {{#a}}",
]
