"""Rust's keywords, as alternatives of a pattern, and its built-in names."""

from __future__ import annotations

from jekyllpy.highlight.vocabulary import alternatives, word_set

KEYWORDS = alternatives(
    """
    as async await break const continue crate dyn else enum extern false fn for if impl in let log loop match
    mod move mut pub ref return self Self static struct super trait true type unsafe use where while abstract
    become box do final macro override priv typeof unsized virtual yield try union
    """
)

BUILTINS = word_set(
    """
    Add Arc AsMut AsRef BitAnd BitOr BitXor Box Clone Cons Const Copy DIR Default Div DoubleEndedIterator Drop
    Either Eq Err ExactSizeIterator Extend FILE Failure Fn FnMut FnOnce From Gc Index Into IntoIterator Iterator
    Left Modulo Mul Neg Nil None Num Ok Option Ord Owned PartialEq PartialOrd Pin Ptr Rc Result Right Send Shl
    Shr Sized Some String Sub Success Sync Unpin Vec bool c_char c_double c_float c_int c_long c_longlong
    c_schar c_short c_uchar c_uint c_ulong c_ulonglong c_ushort c_void char clock_t dev_t dirent drop f32 f64
    float fpos_t i128 i16 i32 i64 i8 ino_t int intptr_t isize mode_t off_t pid_t ptrdiff_t size_t ssize_t str
    time_t u128 u16 u32 u64 u8 uint uintptr_t usize
    """
)
