/// What the processor that the program was built for reckons with at once.
enum VectorRegister {
    @inline(__always)
    static var bytes: Int {
        #if AVX512
            64
        #elseif AVX2
            32
        #else
            16
        #endif
    }
}
