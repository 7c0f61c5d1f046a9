"""A section as a story: what is folded opens when it is wanted, and a guess is answered."""

import unittest

import browser
from browser import PAGES, BrowserCase
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait


class Story(BrowserCase):
    def test_links_open_what_is_folded(self):
        for page in PAGES:
            driver = self.open(page, fragment="#rate-decay")
            figure = driver.find_element(By.ID, "rate-decay")
            WebDriverWait(driver, 10).until(lambda _, figure=figure: figure.is_displayed())
            driver = self.open(page)
            fold = driver.find_element(By.CSS_SELECTOR, "#weight-decay .evidence")
            self.assertIsNone(fold.get_attribute("open"))
            driver.find_element(By.CSS_SELECTOR, ".ledger summary").send_keys(Keys.ENTER)
            link = driver.find_element(By.CSS_SELECTOR, ".ledger a[href='#claim-2.3-a']")
            # The second time the address stays as it is.
            for _ in range(2):
                browser.go_to(driver, link)
                link.send_keys(Keys.ENTER)
                claim = driver.find_element(By.ID, "claim-2.3-a")
                WebDriverWait(driver, 10).until(lambda own, claim=claim: own.execute_script("""
                  const { top, height } = arguments[0].getBoundingClientRect();
                  return height && Math.abs(top) < 200;
                """, claim))
                driver.execute_script("arguments[0].open = false", fold)

    def test_a_guess_is_answered_by_keyboard(self):
        driver = self.open()
        guess = driver.find_element(By.CSS_SELECTOR, "#weight-decay .guess")
        wrong, right = [guess.find_element(By.CSS_SELECTOR, f".answer.{kind}") for kind in ["wrong", "right"]]
        said = guess.find_element(By.CSS_SELECTOR, "[role=status]")
        for answer in [wrong, right]:
            browser.go_to(driver, answer)
            answer.find_element(By.TAG_NAME, "summary").send_keys(Keys.ENTER)
            verdict = answer.find_element(By.TAG_NAME, "div")
            self.assertTrue(verdict.is_displayed())
            self.assertEqual(" ".join(said.get_attribute("textContent").split()), " ".join(verdict.text.split()))
        self.assertIsNone(wrong.get_attribute("open"))

    def test_notes_stand_beside_the_text_where_there_is_room(self):
        for width, is_beside in [(1280, True), (1100, True), (390, False)]:
            driver = self.open(width=width)
            left, right, room, figure = driver.execute_script("""
              const box = (name) => document.querySelector('#weight-decay ' + name).getBoundingClientRect();
              return [box('.note').left, box('.story > p').right, document.documentElement.clientWidth,
                box('.story > figure').width];
            """)
            self.assertEqual(left > right, is_beside, width)
            self.assertLessEqual(driver.execute_script("return document.documentElement.scrollWidth"), room)
            if width == 1280:
                self.assertGreaterEqual(figure, 984)


if __name__ == "__main__":
    unittest.main()
