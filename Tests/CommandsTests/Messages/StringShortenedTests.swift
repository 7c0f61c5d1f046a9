import ArgumentParser
import Testing

@testable import Commands

@Suite struct StringShortenedTests {
    @Test func ordinaryMessagesStay() {
        let message = "There is no data set \"éß 类\".\nType \"regplot --help\" for help."
        #expect(message.shortened == message)
    }

    @Test func endlessWordsAreCut() {
        let word = String(repeating: "1,", count: 50_000)
        let short = "--hidden \"\(word)\" is wrong.".shortened
        #expect(short.hasPrefix("--hidden \"1,1,"))
        #expect(short.hasSuffix(",…is wrong.") || short.hasSuffix("… is wrong."))
        #expect(short.count < 300)
        // One character of many scalars.
        #expect(
            ("e" + String(repeating: "\u{301}", count: 9999)).shortened.unicodeScalars.count < 300)
    }

    @Test func endlessMessagesAreCut() {
        let short = String(repeating: "word ", count: 50_000).shortened
        #expect(short.count < 3000)
        #expect(short.hasSuffix("…"))
    }

    @Test(arguments: ["\u{1B}[2J", "\u{9B}2J", "\u{7}", "\u{85}"])
    func aTerminalObeysNothing(sign: String) throws {
        // What users type comes back in messages, those of the parser too.
        for words in [[sign], ["train", "xor", "--lr", sign], ["train", "xor", sign, sign]] {
            do {
                _ = try Regplot.command(words)
                Issue.record("\(words) is no command")
            } catch {
                let ending = Ending(error)
                #expect(ending.code == 64)
                #expect(
                    ending.message.unicodeScalars.allSatisfy {
                        $0 == "\n" || $0.properties.generalCategory != .control
                    })
            }
        }
    }
}
