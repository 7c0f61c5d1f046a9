/// Ticks of a symmetric logarithmic axis: zero and ± powers of ten beyond the threshold.
struct SymmetricLogTicks {
    let low: Double
    let high: Double
    let threshold: Double

    func choose(target: Double, fits: (TickSet) -> Bool) -> TickSet {
        let least = Int((commonLogarithm(threshold) - 1e-9).rounded(.up))
        let largest = max(abs(low), abs(high))
        let most = Int((commonLogarithm(max(largest, threshold)) + 1e-9).rounded(.down))
        guard least <= most else { return linear(target: target, fits: fits) }
        for stride in 1...(most - least + 1) {
            let exponents = (least...most).filter { ($0 - most).isMultiple(of: stride) }
            let numbers =
                exponents.reversed().map { DecimalNumber(digits: -1, exponent: $0) }
                + [DecimalNumber(digits: 0, exponent: 0)]
                + exponents.map { DecimalNumber(digits: 1, exponent: $0) }
            let seen = numbers.filter { $0.value >= low && $0.value <= high }
            let ticks = labelled(seen)
            if seen.count >= 2, Double(seen.count) <= max(target + 2, 3), fits(ticks) {
                return ticks
            }
        }
        return linear(target: target, fits: fits)
    }

    private func linear(target: Double, fits: (TickSet) -> Bool) -> TickSet {
        for wanted in [target, 3, 2] {
            let best = LinearTicks.best(low: low, high: high, target: max(2, wanted)) { ticks in
                fits(ticks.tickSet) ? 1 : nil
            }
            if let best { return best.tickSet }
        }
        // Not even two labels fit: the first alone.
        var set = LinearTicks.best(low: low, high: high, target: 2) { _ in 1 }?.tickSet ?? TickSet()
        set.ticks = Array(set.ticks.prefix(1))
        return set
    }

    private func labelled(_ numbers: [DecimalNumber]) -> TickSet {
        let plain = numbers.allSatisfy {
            $0.digits == 0 || ($0.magnitude >= -2 && $0.magnitude <= 4)
        }
        return TickSet(
            ticks: numbers.map { number in
                guard !plain, number.digits != 0 else {
                    return Tick(value: number.value, label: RichText(plain: number.text()))
                }
                let size = LogarithmicTicks.power(
                    DecimalNumber(digits: abs(number.digits), exponent: number.exponent))
                let sign = number.digits < 0 ? RichText(plain: "\u{2212}") : ""
                return Tick(value: number.value, label: sign + size)
            })
    }
}
