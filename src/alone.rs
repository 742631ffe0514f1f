//! What a module without the standard library brings itself: memory, and an end for what must not happen.

#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Ends the call, which JavaScript sees as an exception. That nothing gets here is tested natively, where panics speak.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
