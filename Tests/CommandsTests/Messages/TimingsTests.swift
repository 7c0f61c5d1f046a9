import Base
import Testing

@testable import Commands

@Suite struct TimingsTests {
    @Test func partsAddUpToTheWhole() {
        let meter = WorkMeter()
        WorkMeter.$current.withValue(meter) {
            WorkMeter.$part.withValue("dropout") {
                WorkMeter.measure("training") { spend() }
            }
            WorkMeter.measure("PNG") { spend() }
        }
        #expect(meter.seconds.values.allSatisfy { $0 > 0 })
        let text = Timings(
            meter, elapsed: .milliseconds(250), ofProcess: 2, jobs: 3, parts: ["code", "dropout"]
        ).text
        #expect(text.split(separator: "\n").count == 6)
        #expect(text.contains("processor time in all") && text.contains("2000 ms\n"))
        #expect(text.contains("on the clock, 3 jobs") && text.contains("250 ms\n"))
        #expect(text.contains("  dropout") && !text.contains("code"))
    }

    @Test func nothingIsMeasuredUnlessAsked() {
        #expect(WorkMeter.current == nil)
        #expect(WorkMeter.measure("training") { 7 } == 7)
    }

    private func spend() {
        var sum = 0.0
        for i in 0..<10_000 { sum += Double(i).squareRoot() }
        #expect(sum > 0)
    }
}
