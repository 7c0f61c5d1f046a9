import Testing

@testable import Charts

@Suite struct AxisTransformTests {
    @Test func fractionsAndValuesAreInverse() {
        let scales: [Axis.Scale] = [.linear, .logarithmic, .symmetricLog(linearThreshold: 0.5)]
        for scale in scales {
            let transform = AxisTransform(scale: scale, domain: 0.1...200, span: nil)
            for step in 0...10 {
                let fraction = Double(step) / 10
                let value = transform.value(at: fraction)
                #expect(abs(transform.fraction(value)! - fraction) < 1e-12)
            }
            #expect(transform.fraction(.nan) == nil)
            #expect(transform.fraction(.infinity) == nil)
        }
    }

    @Test func logarithmicScalesShowOnlyPositiveValues() {
        let transform = AxisTransform(scale: .logarithmic, domain: 1...100, span: nil)
        #expect(transform.fraction(0) == nil)
        #expect(transform.fraction(-1) == nil)
        #expect(abs(transform.fraction(10)! - 0.5) < 1e-12)
    }

    @Test func symmetricScalesAreOdd() {
        let transform = AxisTransform(
            scale: .symmetricLog(linearThreshold: 1), domain: -100...100, span: nil)
        #expect(transform.fraction(0) == 0.5)
        #expect(abs(transform.fraction(10)! + transform.fraction(-10)! - 1) < 1e-12)
    }

    @Test func everyDomainGivesARange() {
        let scales: [Axis.Scale] = [
            .linear, .logarithmic, .symmetricLog(linearThreshold: 1),
            .symmetricLog(linearThreshold: -.infinity), .categories([]),
        ]
        let domains: [ClosedRange<Double>?] = [
            nil, 0...0, 5...5, -5...(-5), -3...(-1), 0...1e-300, -1e308...1e308, 1e9...(1e9 + 1e-7),
            -.infinity ... .infinity,
        ]
        let spans = [nil, Extent.Span([7.0]), Extent.Span([0.0, 0]), Extent.Span([-2.0, -1])]
        for scale in scales {
            for domain in domains {
                for span in spans {
                    let transform = AxisTransform(scale: scale, domain: domain, span: span)
                    #expect(transform.low < transform.high)
                    #expect(transform.low.isFinite && transform.high.isFinite)
                    #expect(abs(transform.fraction(transform.low) ?? .nan) < 1e-9)
                    #expect(abs((transform.fraction(transform.high) ?? .nan) - 1) < 1e-9)
                }
            }
        }
    }

    @Test func reversedBoundsArePutInOrder() {
        let transform = AxisTransform(.linear, 4, -2)
        #expect(transform.low == -2 && transform.high == 4)
    }

    @Test func roomIsLeftOnlyWhereDataNeedsIt() {
        let loose = AxisTransform(scale: .linear, domain: nil, span: .init([10.0, 20]))
        #expect(loose.low < 10 && loose.high > 20)
        let firm = AxisTransform(
            scale: .linear, domain: nil, span: .init([10.0, 20], firmLow: true, firmHigh: true))
        #expect(firm.low == 10 && firm.high == 20)
        let positive = AxisTransform(scale: .linear, domain: nil, span: .init([0.01, 20]))
        #expect(positive.low == 0)
    }

    @Test func farValuesStayWithinCanvases() {
        let transform = AxisTransform(scale: .linear, domain: 0...1, span: nil)
        #expect(transform.fraction(1e300) == 50)
    }
}
