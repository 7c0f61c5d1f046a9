/// Names of files and folders for configurations, one for each and no two alike, not even to a file system without capitals.
struct ExportNames: Sendable {
    /// In the order of the configurations.
    let names: [String]

    /// A name of a file has no more bytes than 255, endings among them.
    private static let longest = 120

    /// - Parameter ids: of configurations, as `l2=0.01 hidden=8,8`.
    init(_ ids: [String]) {
        let plain = ids.map(Self.plain)
        var count: [String: Int] = [:]
        for name in plain { count[name.lowercased(), default: 0] += 1 }
        names = plain.enumerated().map { place, name in
            count[name.lowercased()] == 1 && name.utf8.count <= Self.longest
                ? name : "c\(place + 1)-\(name.prefix(Self.longest))"
        }
    }

    /// Letters, digits and the signs of settings; an underscore for everything else.
    private static func plain(_ id: String) -> String {
        String(
            id.map { sign in
                sign.isASCII && (sign.isLetter || sign.isNumber || "=.,+-".contains(sign))
                    ? sign : "_"
            })
    }
}
