import Base
import Testing

@testable import Texts

@Suite struct WordTableTests {
    private func words(_ text: String) throws -> Words {
        Words(.en, try WordTable.checked([WordFile(name: "x.toml", text: text)]))
    }

    @Test func aTableAndANameMakeAKey() throws {
        let words = try words("[a]\nb = \"one {{c}}\"\n[\"claim-1.2-a\"]\nholds = \"two\"")
        #expect(words.text("a.b", ["c": "&<*x*>"]) == "one &<*x*>")
        #expect(words.text("claim-1.2-a.holds") == "two")
        #expect(words.text("a.z") == "⟦a.z⟧")
    }

    @Test func namesMayHaveFullStops() throws {
        let words = try words(
            "[a]\nb = \"{{xor8.l1.solved}} of {{seeds}}\"\n[number]\nnot-measured = \"?\"")
        let sentence = words.quoting(["xor8.l1.solved": .count(3)]).sentence(Phrase("a.b"))
        #expect(sentence.text == "3 of ?")
        #expect(sentence.unknown == ["seeds"])
    }

    @Test func missingNumbersAreKnown() throws {
        let words = try words(
            """
            [a]
            b = "{{x}} and {{y}}"
            [number]
            missing = "no value"
            percentage = "{{number}} %"
            [list]
            separator = ", "
            """)
        func written(_ x: Phrase.Value, _ y: Phrase.Value) -> Words.Sentence {
            words.sentence(Phrase("a.b", ["x": x, "y": y]))
        }
        #expect(written(.number(0.5), .percentage(0.251)).text == "0.5 and 25 %")
        #expect(!written(.number(0.5), .percentage(0.25)).lacksNumber)
        #expect(written(.number(.nan), .percentage(0.25)).lacksNumber)
        let nested = written(.list([.hundredths(0.1), .hundredths(.infinity)]), "")
        #expect(nested.text == "10, no value and ")
        #expect(nested.lacksNumber)
    }

    @Test(
        "Mistakes name the file and the key",
        arguments: [
            ("a = \"x\"", TextError.noText(file: "x.toml", key: "a")),
            ("[a]\nb = 1", .noText(file: "x.toml", key: "a.b")),
        ])
    func mistakes(text: String, expected: TextError) {
        #expect(throws: expected) { try words(text) }
    }

    @Test func lettersAreThoseOfAllTexts() throws {
        let letters = try words("[a]\nb = \"权 a\"\nc = \"ab\"").letters
        #expect(letters == ["权", " ", "a", "b"])
    }

    @Test func whatIsNoTOMLIsRefused() {
        #expect { try words("[a]\nb = \"x") } throws: { "\($0)".hasPrefix("x.toml is no file") }
    }

    @Test func twoFilesMayNotHaveTheSameKey() {
        let files = [
            WordFile(name: "x.toml", text: "[a]\nb = \"\""),
            WordFile(name: "y.toml", text: "[a]\nb = \"\""),
        ]
        #expect(throws: TextError.repeatedKey(file: "y.toml", key: "a.b")) {
            try WordTable.checked(files)
        }
    }

    @Test func aFileIsReadWhenOneOfItsTextsIsAsked() {
        let table = WordTable(unread: [
            WordFile(name: "x.toml", text: "[a]\nb = \"one\"\n[\"a.c\"]\nd = \"two\""),
            WordFile(name: "y.toml", text: "[e]\nf = \"[g]\"\n"),
            WordFile(name: "z.toml", text: "[h]\nno TOML"),
        ])
        #expect(table.source("a.b") == "one")
        #expect(table.source("a.c.d") == "two")
        #expect(table.source("e.f") == "[g]")
        #expect(table.source("e.g") == nil)
        #expect(table.source("h.i") == nil)
        #expect(table.names(in: "a.c") == ["d"])
        #expect(table.keys == ["a.b", "a.c.d", "e.f"])
    }

    @Test(arguments: [Language.en, .zh])
    func theProgramsFilesCanAllBeRead(language: Language) throws {
        let files = try WordTable.embeddedFiles(language)
        let all = try WordTable.checked(files)
        #expect(all.keys.count > 500)
        for key in all.keys {
            // Each of a table that has read no other file.
            let fresh = try WordTable(embedded: language)
            #expect(fresh.source(key) == all.source(key), "\(key)")
        }
    }
}
