import Report
import Testing

@testable import Commands

@Suite struct FailureTests {
    @Test func reportErrorsHaveTheirCodes() {
        #expect(Failure(ReportError.cancelled).code.rawValue == 130)
        #expect(Failure(ReportError.notOurs(path: "/a")).code.rawValue == 73)
        #expect(Failure(ReportError.cannotWrite(path: "/a", reason: "full")).code.rawValue == 73)
        #expect(Failure(ReportError.cannotRead(path: "/a", reason: "gone")).code.rawValue == 65)
        #expect(Failure(ReportError.missingAsset(path: "a")).code.rawValue == 70)
    }

    @Test func endingShowsTheMessage() {
        let ending = Ending(Failure(code: .output, message: "Cannot write /a."))
        #expect(ending.code == 73)
        #expect(ending.message == "regplot: Cannot write /a.")
    }
}
