"""What .scripts/markup.py makes of Markdown."""

import unittest

from formulas import mathml
from markup import TextError, made


class FormulaTests(unittest.TestCase):
    def body(self, tex):
        return mathml(tex).split("<semantics>")[1].split("<annotation")[0]

    def test_symbols_are_upright_and_italic_as_elsewhere(self):
        self.assertEqual(
            self.body(r"\lambda \sum w^2"),
            "<mrow><mi>λ</mi><mo>∑</mo><msup><mi>w</mi><mn>2</mn></msup></mrow>")
        self.assertIn("<mi>sign</mi>", self.body(r"\operatorname{sign}(w)"))
        self.assertIn("<mi>ReLU</mi>", self.body(r"\mathrm{ReLU}(x)"))

    def test_operators_have_the_attributes_of_the_page(self):
        self.assertIn('<mo lspace="0" rspace="0">∂</mo><mi>L</mi>', self.body(r"\frac{\partial L}{\partial w}"))
        self.assertEqual(
            self.body(r"\lVert a \rVert"),
            '<mrow><mo form="prefix" stretchy="false">‖</mo><mi>a</mi>'
            '<mo form="postfix" stretchy="false">‖</mo></mrow>')
        self.assertIn("<mo>(</mo>", self.body(r"\left( x \right)"))

    def test_a_number_by_name_is_text_and_plain_in_the_annotation(self):
        formula = mathml(r"\lambda = {{l2.lambda}}")
        self.assertIn("<mtext>{{l2.lambda}}</mtext>", formula)
        self.assertIn(r">\lambda = {{l2.lambda.plain}}</annotation>", formula)

    def test_what_is_no_formula_is_refused(self):
        for tex in [r"\frac{1}", r"\nonsense x", "{{"]:
            with self.subTest(tex), self.assertRaises(ValueError):
                mathml(tex)


class MarkupTests(unittest.TestCase):
    def test_lines_stay_where_they_are(self):
        source = (
            "# Title\n\nOne {{a.b}}\ntwo {{c.*.d}}.\n\n{{#xor}}\n{{figure.f}}\n{{/xor}}\n\n| a | b |\n|---|---|\n"
            "| {{e}} | {{f.g}} |\n\n$$\nx\n= {{h.i}}\n$$\n\n::: evidence\n\n- {{j}}\n  {{k}}\n\n```\n{{l.plain}}\n```\n"
            "\n::: margin Word\n{{m}}\n:::\n:::\n\n{{n.o}} end.\n")
        lines = source.split("\n")
        html = made(source, "s").split("\n")
        for name in ["a.b", "c.*.d", "#xor", "figure.f", "/xor", "e", "f.g", "j", "k", "l.plain", "m", "n.o"]:
            place = "{{" + name + "}}"
            line = next(number for number, text in enumerate(lines) if place in text)
            self.assertIn(place, html[line])

    def test_places_stand_in_links_and_headings_as_they_are(self):
        html = made("# {{a.b}} holds\n\n[at {{c}}](#lab:method=l2&strength={{d.plain}})\n", "s")
        self.assertIn("<h2>{{a.b}} holds</h2>", html)
        self.assertIn('<a href="#lab:method=l2&amp;strength={{d.plain}}">at {{c}}</a>', html)

    def test_a_line_of_places_in_a_table_is_no_row(self):
        html = made("# T\n\n| a | b |\n|---|---|\n{{#each}}\n| {{c}} | {{d}} |\n{{/each}}\n", "s")
        self.assertIn("<tbody>{{#each}}\n<tr>", html)
        self.assertIn("</tr>\n{{/each}}</tbody>", html)
        self.assertEqual(html.count("<tr>"), 2)

    def test_answers_of_a_guess_are_folds(self):
        html = made("# T\n\n::: guess\nWhich?\n\n- [x] this $x$\n  > Yes: {{a}}.\n- [ ] that\n  > No.\n:::\n", "s")
        self.assertIn('<details class="answer right"><summary>this <math>', html)
        self.assertIn("<div><p>Yes: {{a}}.</p></div></details>", html.replace("\n", ""))
        self.assertNotIn("<li>", html)

    def test_strong_words_end_at_a_chinese_sign(self):
        self.assertIn("<strong>“一句。”</strong>两句", made("# T\n\n**“一句。”**两句\n", "s"))

    def test_a_place_is_emphasized_beside_chinese_signs(self):
        self.assertIn("<em>{{rows.name}}</em>：", made("# 题\n\n数据是*{{rows.name}}*：点。\n", "s"))

    def test_a_table_s_first_column_names_its_rows(self):
        html = made("# T\n\n| a | b |\n|---|---|\n| c | d |\n", "s")
        self.assertIn('<th scope="row">c</th><td>d</td>', html)

    def test_faults_name_their_line(self):
        for source, line in [
            ("No heading\n", 1), ("# T\n\n::: gues\n:::\n", 3), ("# T\n\n::: guess\n\nx\n", 3),
            ("# T\n\n::: guess\nQ\n\n- a\n:::\n", 6), ("# T\n\n一句\n一句\n", 3), ("# T\n\n$\\frac{1}$\n", 3),
        ]:
            with self.subTest(source), self.assertRaises(TextError) as caught:
                made(source, "s")
            self.assertEqual(caught.exception.line, line)


if __name__ == "__main__":
    unittest.main()
