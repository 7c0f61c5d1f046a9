/// Hashes of trained networks, by which a page and a command line show that theirs are the same to the bit.
public enum ParameterDigest {
    /// The 64-bit FNV-1a of the bits of a run's final parameters in double precision; of a run that diverged, whose last
    /// finite state depends on which ones were recorded, that of nothing.
    public static func of(_ run: Run) -> UInt64 {
        var digest = BitDigest()
        if run.divergedAt == nil { digest.add(run.finalParameters) }
        return digest.value
    }

    /// That of many runs: the hash of their hashes, in the order of their seeds.
    public static func of(_ digests: [UInt64]) -> BitDigest {
        var digest = BitDigest()
        for own in digests { digest.add(own) }
        return digest
    }
}
