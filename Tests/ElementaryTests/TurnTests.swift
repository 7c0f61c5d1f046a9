import Elementary
import Foundation
import Testing

@Suite struct TurnTests {
    @Test func turnsAgreeWithTheLibrary() {
        for step in -400...400 {
            let turns = Double(step) / 97
            let turn = Turn(turns)
            #expect(abs(turn.sine - sin(2 * .pi * turns)) < 4e-15)
            #expect(abs(turn.cosine - cos(2 * .pi * turns)) < 4e-15)
        }
    }
}
