extension Measurement {
    /// What every seed has more here than in another measurement of the same seeds; seeds that lack
    /// either value are left out.
    public func differences(from other: Measurement) -> [Double] {
        zip(readings, other.readings).compactMap { own, other in
            guard let own = own.value, let other = other.value else { return nil }
            return own - other
        }
    }

    /// What every seed has here over what it has in another measurement of the same seeds; seeds that
    /// lack either value, or have 0 there, are left out.
    public func ratios(to other: Measurement) -> [Double] {
        zip(readings, other.readings).compactMap { own, other in
            guard let own = own.value, let other = other.value, other != 0 else { return nil }
            return own / other
        }
    }

    /// The median of the differences from another measurement of the same seeds.
    public func median(less other: Measurement) -> Estimate {
        compared(.median(of: differences(from: other)), with: other)
    }

    /// The median of the ratios to another measurement of the same seeds.
    public func median(over other: Measurement) -> Estimate {
        compared(.median(of: ratios(to: other)), with: other)
    }

    /// The mean of the differences from another measurement of the same seeds.
    public func mean(less other: Measurement) -> Estimate {
        compared(.mean(of: differences(from: other)), with: other)
    }

    /// The difference, from another measurement of the same seeds, of the shares of seeds for which it is true; those
    /// without a value count as those for which it is not.
    public func share(less other: Measurement) -> Estimate {
        .difference(
            PairedShares(zip(readings, other.readings).map { ($0.value == 1, $1.value == 1) })
        ).at(comparing)
    }

    private func compared(_ estimate: Estimate, with other: Measurement) -> Estimate {
        estimate.at(comparing).from(lost(with: other))
    }

    /// The share of seeds that diverged here or there.
    private func lost(with other: Measurement) -> Share {
        let pairs = zip(readings, other.readings)
        let lost = Reading.missing(.diverged)
        return Share(
            pairs.count { $0 == lost || $1 == lost }, of: min(readings.count, other.readings.count))
    }
}
