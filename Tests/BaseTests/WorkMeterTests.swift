import Base
import Testing

@Suite struct WorkMeterTests {
    /// Work that takes some time and cannot be left out.
    private static func work() -> Double {
        (0..<20_000).reduce(0.5) { sum, _ in 3.9 * sum * (1 - sum) }
    }

    @Test func timeIsAddedUpByKindAndPart() {
        let meter = WorkMeter()
        WorkMeter.$current.withValue(meter) {
            WorkMeter.$part.withValue("dropout") {
                for _ in 0..<3 { _ = WorkMeter.measure("training", Self.work) }
            }
            _ = WorkMeter.measure("drawing", Self.work)
        }
        let seconds = meter.seconds
        #expect(
            Set(seconds.keys) == [
                .init(kind: "training", part: "dropout"), .init(kind: "drawing", part: ""),
            ])
        #expect(seconds.values.allSatisfy { $0 > 0 && $0 < 60 })
        #expect(WorkMeter.ofProcess >= seconds.values.reduce(0, +))
    }

    @Test func timeOfWorkForAPartIsCountedThere() async {
        let meter = WorkMeter()
        let sum = await WorkMeter.$current.withValue(meter) {
            await WorkMeter.working(for: "dropout") {
                await Task { WorkMeter.measure("training", Self.work) }.value
            }
        }
        #expect(sum > 0)
        #expect(Array(meter.seconds.keys) == [.init(kind: "training", part: "dropout")])
        #expect(WorkMeter.part.isEmpty)
    }

    @Test func whatWorkForAPartThrowsComesOut() async {
        await #expect(throws: CancellationError.self) {
            try await WorkMeter.working(for: "dropout") { () throws(CancellationError) in
                throw CancellationError()
            }
        }
    }

    @Test func nothingIsMeasuredWithoutAMeter() {
        #expect(WorkMeter.current == nil)
        #expect(WorkMeter.measure("training") { 7 } == 7)
    }

    @Test func workThatFailsIsMeasuredToo() {
        let meter = WorkMeter()
        WorkMeter.$current.withValue(meter) {
            #expect(throws: CancellationError.self) {
                try WorkMeter.measure("training") {
                    _ = Self.work()
                    throw CancellationError()
                }
            }
        }
        #expect(meter.seconds.count == 1)
    }
}
