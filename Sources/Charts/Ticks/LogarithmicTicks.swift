/// Ticks of a logarithmic axis: powers of ten, thinned when there are many; when there are fewer
/// than three, the largest gap is split at a 2 or a 5. At least two, unless no two labels fit.
struct LogarithmicTicks {
    let low: Double
    let high: Double

    /// - Parameter fits: whether the labels of these ticks fit, in ascending order.
    func choose(target: Double, fits: (TickSet) -> Bool) -> TickSet {
        let slack = 1e-9
        let first = Int((commonLogarithm(low) - slack).rounded(.up))
        let last = Int((commonLogarithm(high) + slack).rounded(.down))
        var numbers: [DecimalNumber] = []
        var stride = 1
        if first <= last {
            while true {
                numbers = (first...last).filter { $0.isMultiple(of: stride) }
                    .map { DecimalNumber(digits: 1, exponent: $0) }
                if Double(numbers.count) <= max(1.6 * target, 2), fits(labelled(numbers)) { break }
                if stride > last - first {
                    numbers = Array(numbers.prefix(1))
                    break
                }
                stride += 1
            }
            if stride > 1, numbers.count < 2 {
                let ends = [first, last].map { DecimalNumber(digits: 1, exponent: $0) }
                if first < last, fits(labelled(ends)) { numbers = ends }
            }
        }
        if stride == 1, numbers.count < 3 {
            numbers = split(numbers, target: target, fits: fits)
        }
        if numbers.count < 2, let linear = linear(target: target, fits: fits) { return linear }
        var result = labelled(numbers)
        result.minor = minor(first: first, last: last, stride: stride)
        return result
    }

    /// Adds a 2 or a 5 to the largest gap until there are enough.
    private func split(
        _ numbers: [DecimalNumber], target: Double, fits: (TickSet) -> Bool
    ) -> [DecimalNumber] {
        let from = Int(commonLogarithm(low).rounded(.down)) - 1
        let to = Int(commonLogarithm(high).rounded(.up)) + 1
        let seen = (low * (1 - 1e-9))...(high * (1 + 1e-9))
        var candidates: [DecimalNumber] = []
        for exponent in from...max(from, to) {
            for digit in [2, 5] {
                let number = DecimalNumber(digits: digit, exponent: exponent)
                if seen.contains(number.value) { candidates.append(number) }
            }
        }
        var numbers = numbers
        while Double(numbers.count) < max(target.rounded(.down), 2), !candidates.isEmpty {
            let bounds =
                [commonLogarithm(low)] + numbers.map { commonLogarithm($0.value) }
                + [commonLogarithm(high)]
            // How much of the gap a candidate takes off: the shorter of the two parts it leaves.
            func gain(_ number: DecimalNumber) -> Double {
                let place = commonLogarithm(number.value)
                let below = bounds.last { $0 <= place } ?? place
                let above = bounds.first { $0 >= place } ?? place
                return (above - below) + min(place - below, above - place)
            }
            guard
                let index = candidates.indices.max(by: {
                    gain(candidates[$0]) < gain(candidates[$1])
                })
            else { break }
            let candidate = candidates.remove(at: index)
            let next = (numbers + [candidate]).sorted { $0.value < $1.value }
            if fits(labelled(next)) { numbers = next }
        }
        return numbers
    }

    /// A range within one decade may hold no two of 1, 2 and 5: ticks at even steps then.
    private func linear(target: Double, fits: (TickSet) -> Bool) -> TickSet? {
        for wanted in [target, 3, 2] {
            let best = LinearTicks.best(low: low, high: high, target: max(2, wanted)) { ticks in
                fits(ticks.tickSet) && ticks.numbers.allSatisfy { $0.digits > 0 } ? 1 : nil
            }
            if let best { return best.tickSet }
        }
        return nil
    }

    /// 2 … 9 times each power of ten, or the powers that carry no label.
    private func minor(first: Int, last: Int, stride: Int) -> [Double] {
        if stride > 1 {
            return (first...last).filter { !$0.isMultiple(of: stride) }.map(powerOfTen)
        }
        guard last - first <= 6 else { return [] }
        return ((first - 1)...(last + 1)).flatMap { exponent in
            (2...9).map { DecimalNumber(digits: $0, exponent: exponent).value }
        }.filter { $0 >= low && $0 <= high }
    }

    /// Plain numbers where all are easy to read, as 0.005 is beside 5×10⁻³; else powers of ten.
    private func labelled(_ numbers: [DecimalNumber]) -> TickSet {
        let arePowers = numbers.allSatisfy { $0.digits == 1 }
        let plain = numbers.allSatisfy {
            $0.magnitude >= (arePowers ? -2 : -4) && $0.magnitude <= 4
        }
        return TickSet(
            ticks: numbers.map { number in
                Tick(
                    value: number.value,
                    label: plain
                        ? RichText(plain: number.text()) : LogarithmicTicks.power(number))
            })
    }

    /// `10^{−3}` or `2×10^{−3}`.
    static func power(_ number: DecimalNumber) -> RichText {
        let exponent = DecimalNumber(digits: number.exponent, exponent: 0).text()
        let head = number.digits == 1 ? "10" : "\(number.digits)×10"
        return RichText(runs: [TextRun(text: head), TextRun(text: exponent, script: .sup)])
    }
}
