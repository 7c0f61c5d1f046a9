/// Ends the program unless a message is one that a user can read: there is something in it, and it
/// is neither endless nor full of control characters that a terminal would obey.
func checkRefusal(_ message: String) {
    guard message.contains(where: \.isLetter) else { fatalError("a message says nothing") }
    guard message.utf8.count <= 12_000 else {
        fatalError("a message of \(message.utf8.count) bytes: \(message.prefix(400))")
    }
    guard
        message.unicodeScalars.allSatisfy({
            $0 == "\n" || $0.properties.generalCategory != .control
        })
    else { fatalError("a message holds control characters: \(message.debugDescription)") }
}
