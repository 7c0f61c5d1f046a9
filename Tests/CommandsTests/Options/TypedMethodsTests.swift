import ArgumentParser
import Methods
import Testing

@testable import Commands

/// Names of methods, as they are typed.
@Suite struct TypedMethodsTests {
    @Test(arguments: ["l2,batchnorm", "L2, Batch Norm", " l2 ,batch-norm"])
    func capitalsSpacesAndHyphensDoNotMatter(text: String) throws {
        let methods = try AddedMethods.methods(named: text, option: "--methods")
        #expect(methods.map(\.id) == ["l2", "batchnorm"])
    }

    @Test(arguments: ["l3", "l2,", ""]) func whatIsNoMethodIsNamed(text: String) {
        #expect(throws: ValidationError.self) {
            try AddedMethods.methods(named: text, option: "--methods")
        }
    }
}
