"""Character classes of Ruby 3.1 (Unicode 13), recorded from it; Python's own differ in marks, superscripts and by
version.

Each range is ``distance from the last range`` and, where longer than one, ``.length - 1``, in base 36. ASCII is left
out.
"""

from __future__ import annotations

from typing import Final

#: Letters and the marks that Unicode calls alphabetic: what [[:alpha:]] matches.
ALPHA: Final = (
    "4q b 5 6.m 2.u 2.cp 5.b f.4 8 2 2f 17.4 2.1 3.3 2 7 2.2 2 2.j 2.2a 2.3u 9.4l 2.11 3 7.14 14.d 2 2.1 2.1 2 "
    "9.q 5.3 u.a 6.1j 2.6 f.2t 2.7 5.7 5.2 b.2 3 h.1b e.2s p.w a.1 5 6.n 3.i k.o 8.a 1i.k 2.h d.b 4.6 7.23 2.f "
    "2.2 5.e e.i 2.7 3.1 3.l 2.6 2 4.3 4.7 3.1 3.1 2 9 5.1 2.4 d.1 b 5.2 2.5 5.1 3.l 2.6 2.1 2.1 2.1 5.4 5.1 3.1 "
    "5 8.3 2 i.5 c.2 2.8 2.2 2.l 2.6 2.1 2.4 4.8 2.2 2.1 4 g.3 m.3 5.2 2.7 3.1 3.l 2.6 2.1 2.4 4.7 3.1 3.1 a.1 "
    "5.1 2.4 e h.1 2.5 4.2 2.3 4.1 2 2.1 4.1 4.2 4.b 5.4 4.2 2.2 4 7 15.3 2.7 2.2 2.m 2.f 4.7 2.2 2.2 9.1 2.2 6.3 "
    "t.3 2.7 2.2 2.m 2.9 2.4 4.7 2.2 2.2 9.1 8 2.3 e.1 e.c 2.2 2.14 3.7 2.2 2.2 2 6.3 8.4 n.5 2.2 2.h 4.n 2.8 2 "
    "3.6 9.5 2 2.7 j.1 e.1l 6.6 7 1g.1 2 2.4 2.n 2 2.i 2.2 3.4 2 7 f.3 x 1s.7 2.z 5.g 7.f 2.z 1w.1i 2 3.4 h.1r "
    "b.3 3.11 2 6 3.16 2.98 2.3 3.6 2 2.3 3.14 2.3 3.w 2.3 3.6 2 2.3 3.e 2.1k 2.3 3.1u 12.f h.2d 3.5 4.h7 3.g 2.p "
    "6.22 4.a 8.c 2.5 d.j d.j d.c 2.2 2.1 d.1f 3.i f 5 1w.2g 8.16 6.1x b.u 2.b 5.8 o.t 3.4 c.17 5.p 1j.r 5.1q 3.j "
    "1f o.1 1s.1f 2.e 2.6 1h.15 3.3 b.17 2.a f.1i n.2 b.z 3.8 8.16 3.2 16.3 2.5 2.1 4 6.5b 14.d c.7p 3.5 3.11 3.5 "
    "3.7 2 2 2 2.u 3.1g 2.6 2 4.2 2.6 4.3 3.5 5.c 6.2 2.6 39 e h.c 2u 5 3.9 2 4.4 7 2 2 2.3 2.a 3.3 6.4 5 i.14 "
    "mm.1f 1ef.1a 2.1a 2.3o 7.3 4.1 d.11 2 6 3.1j 8 h.m a.6 2.6 2.6 2.6 2.6 2.6 2.6 2.6 2.v 1c d2.2 q.8 8.4 3.4 "
    "5.2d 7.2 2.2h 2.3 6.16 2.2l i.v 1d.f e9.533 1t.g70 4.wc 1w.19 3.7g 4.f b.1 l.1a 6.7 4.34 14.8 3.2u 3.1g 3.8 "
    "17.g 2.w p.1f d.1v 2 19.5 4 2.2 b.w 6.y e.s 4.1e 2.b g h.f b.4 2.1i a.d j.m 4.1w 2 2 p.2 3.f 3.3 c.5 3.5 3.5 "
    "a.6 2.6 2.16 2.d 7.3e m.8mb d.m 5.1c 6it.a5 3.2x 13.6 d.4 6.b 2.c 2.4 2 2.1 2.1 2.2z y.a2 j.1r 3.1h 15.b "
    "39.4 2.3q 11.p 7.p c.2g 4.5 3.5 3.5 3.2 10.b 2.p 2.i 2.1 2.e 3.d z.3e 1y.1g 7g.s 4.1c 1c.v e.t 6.16 6.t 3.z "
    "5.7 2.4 17.4d j.z 5.z 5.13 9.1f 4d.8m a.l b.7 49.5 3 2.17 2.1 4 3.m b.m a.u 1u.i 2.1 b.l b.p 1z.1j 7.1 1t.3 "
    "2.1 6.7 2.2 2.s 17.s 4.s 10.7 2.r s.1h b.l b.i e.h 33.20 1k.1e e.1e e.13 9l.15 2.1 4.1 27.s b 9.l 2z.k s.m "
    "a.1x 1p.1i o.o o.1e i.3 9.y 4 a.1r 2.3 a.1 b 2 10.h 2.x 3 7 1u.6 2 2.3 2.e 2.9 8.1k o.3 2.7 3.1 3.l 2.6 2.1 "
    "2.4 4.7 3.1 3.1 4 7 6.6 4d.1t 2.2 2.3 l.2 v.1t 3.1 2 55.1h 3.6 q.5 z.1q 2 4 1o.1h 3 20.q 3.d 5y.1k 2w.1r w.7 "
    "3 3.7 2.1 2.t 2.1 3.1 3.3 2m.7 3.19 3.5 2 2.1 s.1e 3.9 i.1z 6 z.1k 7c.8 2.18 2.6 2 1e.t 3.l 2.d 22.6 2.1 "
    "2.17 4 2.1 2.2 2 3.1 p.5 2.1 2.10 2.1 2.3 2 94.m 56 28.pl 2v.32 i.5f 24d.tq 34i.g6 6nu.fs 8.u 36.t j.1b h.3 "
    "w.k 6.i j5.1r 3l.22 5.1k 8.g 1t.1 2 d.1 f.4qf 9.yd 17.8 6wo.7y 1e.2 i.3 9.az 1s5.2y 6.c 4.8 8.9 5 4ma.2c "
    "2.1y 2.1 3 3.1 3.3 2.b 2 2.6 2.1s 2.3 3.7 2.6 2.r 2.3 2.4 2 4.6 2.9f 3.o 2.o 2.u 2.o 2.u 2.o 2.u 2.o 2.u 2.o "
    "2.7 1md.6 2.g 3.6 2.1 2.4 5y.18 b.6 h aa.17 105.5g 1o.1v 4 4 xh.3 2.q 2.1 2 3 2.9 2.3 2 2 7 5 2 2 2.2 2.1 2 "
    "3 2 2 2 2 2.1 2 3.3 2.6 2.3 2.3 2 2.9 2.g 6.2 2.4 2.g hh.p 7.p 7.p 2uv.wyl z.378 c.65 3.4g1 f.5rk 2e8.f1 "
    "15v.3t6 "
)

#: Decimal digits: what [[:alnum:]] matches besides letters.
DIGITS: Final = (
    "19c.9 3r.9 5j.9 bh.9 3b.9 3b.9 3b.9 3b.9 3b.9 3b.9 3b.9 3b.9 3b.9 2p.9 3b.9 1z.9 7r.9 1z.9 1fr.9 13.9 8d.9 "
    "3l.9 4n.9 7.9 53.9 2f.9 3r.9 7.9 r7r.9 iv.9 13.9 5j.9 n.9 2f.9 bb.9 gev.9 13b.9 1on.9 ml.9 3l.9 1p.9 41.9 "
    "7r.9 9j.9 3b.9 af.9 2v.9 2v.9 br.9 2v.9 l3.9 6v.9 1z.9 f5j.9 6f.9 lf9.1d 1tt.9 br.9 193.9 3o7.9 "
)

#: Other marks and connecting punctuation: what \p{Word} matches besides [[:alnum:]].
MARKS: Final = (
    "lc.1w 2.15 7o.6 7c.u 4p 3r.1 a.2 2c.a 4h.8 a r.1 k 18.2 3c d.1 9.5 25 h 4.3 2w h 1d 1q h 33 h 1c.2 1p h 8 3c "
    "1j 21 33 h 32.1 h 3h 3h.5 2 30 e.4 24.1 s 2 2 5.1 1v.2 2.1 1r 35 2.1 mb.2 qd w 3k.1 k.a a 1a.2 8c.2 85 l.7 3 "
    "1d.e 3a g 13.8 1j.1 1n c.1 1w 49.2 2.k 5 7 3.2 5j.12 f.4 2.4 g0.1 k 3g.w 2db.2 3y iz.5 2y.1 n9x.3 a.1 37.1 "
    "7p 12 48 s.h 1m.2 12 2o d 73 2 1h 6u.1 g7n.f h.f 4.1 p.2 6o ji 6b 1g8.2 5 4m.1 v4.a 6u 1l.2 1k.1 3d.1 1r 25 "
    "9.3 2x.1 4z.1 29.1 h p.6 4.4 5q 4 o 2s.1 70.1 3j 3b.1 38 7i.1 77.1 5 4d 2b.1 j 29.1 bq 77 2.1 2a fa1.4 1o.6 "
    "xa f5l 43s.4 4.5 9.7 3.6 v.3 45.2 1j0.1i 5.1d 9 f n.4 2.e 1a9.6 c6.3 15t.6 32.2 2.2 gzhy.6n "
)

#: \p{Han}, \p{Hiragana} and \p{Katakana}.
CJK: Final = (
    "96o.p 2.2g d.5x 1c 2 q.8 f.3 6.2d 7.2 2.2h 3.2 6p.f 5t.1a 2.2f 4p.533 1t.g70 hl0.a5 3.2x wd.9 2.18 m6r.1 "
    "cnj.7y 1e.2 i.3 crd 2rk.wyl z.378 c.65 3.4g1 f.5rk 2e8.f1 15v.3t6 "
)
