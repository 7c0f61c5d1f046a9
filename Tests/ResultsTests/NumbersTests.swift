import Results
import Testing

@Suite struct NumbersTests {
    @Test func meanIsThatOfTheNumbers() {
        #expect([1.0, 2, 6].mean == 3)
        #expect([Double]().mean == 0)
    }

    @Test func normIsTheRootOfTheSquares() {
        #expect([3.0, -4].norm == 5)
        #expect([Double]().norm == 0)
        #expect([0.0, 0].norm == 0)
        #expect(abs([3e200, -4e200].norm / 5e200 - 1) < 1e-12)
        #expect([1, Double.nan].norm.isNaN)
    }
}
