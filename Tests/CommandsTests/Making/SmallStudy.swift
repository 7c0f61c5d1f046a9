/// A study of a file that is trained in no time.
enum SmallStudy {
    /// - Parameter methods: as they stand in the list.
    static func text(
        seeds: Int = 4, epochs: Int = 20, methods: String = #""none", "l2=0.01""#
    ) -> String {
        """
        [[study]]
        name = "m"
        data = "moons"
        rows = 24
        hidden = [4]
        epochs = \(epochs)
        seeds = \(seeds)
        methods = [\(methods)]
        lang = "en"
        formats = ["svg"]

        """
    }
}
