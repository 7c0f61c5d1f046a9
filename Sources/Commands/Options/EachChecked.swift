import ArgumentParser

extension Array {
    /// What is made of every element; what is wrong with any is told at once.
    /// - Throws: one `ValidationError` with the messages of all that `make` refuses.
    func eachChecked<Made>(_ make: (Element) throws -> Made) throws -> [Made] {
        var messages: [String] = []
        let made = try compactMap { element -> Made? in
            do {
                return try make(element)
            } catch let error as ValidationError {
                messages.append(error.message)
                return nil
            }
        }
        guard messages.isEmpty else { throw ValidationError(messages.joined(separator: " ")) }
        return made
    }
}
