"""Promised dates worked out by hand from the rules, never by the program.

Rules: day 0 is the day of reception; a reception out of hours counts from the next working
moment; the clock time of the promise is the one of the reception; Saturdays, Sundays and days off
do not count for working days, and for plain days only the end moves on; 1 day is 8 working hours
(07:00-11:30, 13:30-17:00); a stop gives back the working time that stood still.

A term: `3d` working days, `3n` plain days, `3h` working hours, `same` day, `<15:00` a cut-off.
"""

from typing import NamedTuple


class Line(NamedTuple):
    """received, term, promised, the reasoning; stops as FROM/TO."""

    received: str
    term: str
    promised: str
    why: str
    stops: tuple[str, ...] = ()


#: 2024: Monday 29/4 off for Saturday 4/5. 2025: Friday 2/5 for Saturday 26/4. 2026: Friday 2/1 for
#: Saturday 10/1, Monday 31/8 for Saturday 22/8.
SWAPS = [
    Line("2024-04-25T09:00", "3d", "2024-05-03T09:00", "Fri 26 is 1; 27-1/5 off; Thu 2/5, Fri 3/5"),
    Line("2024-04-25T09:00", "4d", "2024-05-04T09:00", "… and Saturday 4/5 is the fourth"),
    Line("2024-04-25T09:00", "5d", "2024-05-06T09:00", "… Sunday off, Monday 6/5 the fifth"),
    Line("2024-05-04T10:00", "1d", "2024-05-06T10:00", "received on the worked Saturday, open"),
    Line("2024-05-03T16:00", "2h", "2024-05-04T08:00", "an hour on Friday, one on Saturday 4/5"),
    Line("2024-04-29T09:00", "1d", "2024-05-03T07:00", "Monday is off: day 0 is Thursday 2/5"),
    Line("2024-04-25T09:00", "9n", "2024-05-04T09:00", "25/4 + 9 = Saturday 4/5, which is worked"),
    Line("2024-04-25T09:00", "5n", "2024-05-02T09:00", "25/4 + 5 = 30/4, off; 1/5 off; Thu 2/5"),
    Line("2025-04-24T14:00", "2d", "2025-04-26T14:00", "Fri 25, and Saturday 26/4 is worked"),
    Line("2025-04-24T14:00", "3d", "2025-04-28T14:00", "… Sunday off, Monday 28/4"),
    Line("2025-04-29T09:00", "1d", "2025-05-05T09:00", "30/4, 1/5, swapped 2/5, weekend: Mon 5/5"),
    Line("2025-04-26T11:45", "1d", "2025-04-28T13:30", "lunch of the worked Saturday: 13:30"),
    Line("2025-04-26T17:30", "1d", "2025-04-29T07:00", "after hours of it: day 0 is Monday 28/4"),
    Line("2026-01-08T09:00", "2d", "2026-01-10T09:00", "Fri 9, and Saturday 10/1 is worked"),
    Line("2026-01-08T09:00", "3d", "2026-01-12T09:00", "… Sunday off, Monday 12/1"),
    Line("2025-12-31T15:00", "1d", "2026-01-05T15:00", "1/1, swapped 2/1, weekend: Monday 5/1"),
    Line("2026-01-09T15:00", "4h", "2026-01-10T09:00", "two hours on Friday, two on Saturday 10/1"),
    Line("2026-08-20T08:00", "2d", "2026-08-22T08:00", "Fri 21, and Saturday 22/8 is worked"),
    Line("2026-08-20T08:00", "3d", "2026-08-24T08:00", "… Sunday off, Monday 24/8"),
    Line("2026-08-28T10:00", "1d", "2026-09-03T10:00", "weekend, swapped 31/8, 1/9, 2/9: Thu 3/9"),
    Line("2026-08-21T18:00", "same", "2026-08-22T17:00", "after hours on Friday: Saturday 22/8"),
    Line("2026-08-07T09:00", "1d", "2026-08-10T09:00", "Saturday 8/8 is an ordinary one"),
]

TET = [
    Line("2023-01-19T09:00", "1d", "2023-01-27T09:00", "Fri 20, weekend, Mon-Thu 23-26 off"),
    Line("2023-01-19T09:00", "2d", "2023-01-30T09:00", "Fri 27 is 1, weekend, Monday 30/1"),
    Line("2024-02-07T16:00", "2d", "2024-02-16T16:00", "8-9, weekend, 12-14 off; Thu 15, Fri 16"),
    Line(
        "2025-01-24T15:00", "3d", "2025-02-05T15:00", "27-31 off; Mon 3, Tue 4, Wed 5 of February"
    ),
    Line("2026-02-13T09:00", "5d", "2026-02-27T09:00", "16-20 off; Mon 23 to Fri 27 are five"),
    Line("2026-02-18T10:00", "2d", "2026-02-25T07:00", "received in Tết: day 0 is Monday 23/2"),
    Line("2027-02-03T10:00", "1d", "2027-02-11T10:00", "4-5, weekend, 8-10 off; Thursday 11/2"),
    Line("2027-02-03T10:00", "5n", "2027-02-11T10:00", "3/2 + 5 = Mon 8/2, off to Wed 10; Thu 11"),
    Line("2026-02-09T08:00", "10n", "2026-02-23T08:00", "9/2 + 10 = Thu 19/2, Tết; Monday 23/2"),
    Line("2026-02-02T09:00", "15n", "2026-02-23T09:00", "2/2 + 15 = Tue 17/2, Tết; Monday 23/2"),
    Line("2026-02-13T16:00", "3h", "2026-02-23T09:00", "an hour on Fri 13, two on Monday 23"),
]

OTHER_HOLIDAYS = [
    Line("2023-04-28T09:00", "1d", "2023-05-04T09:00", "weekend, 1/5, two days instead: Thu 4/5"),
    Line("2026-04-29T09:00", "1d", "2026-05-04T09:00", "Thu 30/4, Fri 1/5, weekend: Monday 4/5"),
    Line("2027-04-29T09:00", "1d", "2027-05-04T09:00", "Fri 30/4, weekend, Mon 3/5 for 1/5: Tue"),
    Line(
        "2023-08-31T09:00", "1d", "2023-09-05T09:00", "Fri 1/9, weekend, Mon 4/9 for Saturday 2/9"
    ),
    Line("2024-08-30T09:00", "1d", "2024-09-04T09:00", "weekend, Mon 2/9, Tue 3/9: Wednesday"),
    Line("2025-08-29T09:00", "1d", "2025-09-03T09:00", "weekend, Mon 1/9, Tue 2/9: Wednesday"),
    Line("2027-09-01T09:00", "1d", "2027-09-06T09:00", "Thu 2/9, Fri 3/9, weekend: Monday"),
    Line("2024-04-17T09:00", "1d", "2024-04-19T09:00", "Giỗ Tổ on Thursday 18/4"),
    Line("2025-04-04T09:00", "1d", "2025-04-08T09:00", "weekend, Giỗ Tổ on Monday 7/4"),
    Line("2026-04-24T09:00", "1d", "2026-04-28T09:00", "Giỗ Tổ on Sunday 26/4, Monday instead"),
    Line("2027-04-15T09:00", "1d", "2027-04-19T09:00", "Giỗ Tổ on Friday 16/4, weekend"),
    Line("2026-11-23T09:30", "1d", "2026-11-25T09:30", "Tuesday 24/11 is a day off from 2026"),
    Line("2026-11-23T09:30", "10d", "2026-12-08T09:30", "25-27 are 3, 30-4/12 are 8, Mon, Tue 8"),
    Line("2023-11-23T09:00", "1d", "2023-11-24T09:00", "24/11/2023 is an ordinary Friday"),
    Line("2025-11-21T09:00", "1d", "2025-11-24T09:00", "24/11/2025 is an ordinary Monday"),
    Line(
        "2024-11-22T09:00", "1d", "2024-11-25T09:00", "24/11/2024, a Sunday, gives no day instead"
    ),
    Line("2027-11-23T09:00", "1d", "2027-11-25T09:00", "Wednesday 24/11/2027 is off"),
    Line("2026-11-24T09:00", "1d", "2026-11-26T07:00", "received on it: day 0 is Wednesday 25"),
    Line("2026-11-23T14:00", "1n", "2026-11-25T14:00", "one plain day ends on it and moves on"),
    Line("2024-12-31T09:00", "1d", "2025-01-02T09:00", "Wednesday 1/1 off"),
    Line("2023-12-29T16:00", "1d", "2024-01-02T16:00", "weekend, Monday 1/1 off"),
    Line("2026-12-31T18:00", "2d", "2027-01-06T07:00", "evening, Fri 1/1, weekend: day 0 is Mon 4"),
    Line("2022-12-30T17:30", "1d", "2023-01-04T07:00", "Mon 2/1 for Sunday 1/1; day 0 is Tue 3/1"),
]

#: Monday 16/11/2026 to Friday 20/11/2026 are ordinary.
CLOCK = [
    Line("2026-11-16T12:00", "1d", "2026-11-17T13:30", "lunch: day 0 goes on at 13:30"),
    Line("2026-11-16T11:30", "1d", "2026-11-17T11:30", "the last minute of the morning is open"),
    Line("2026-11-16T11:31", "1d", "2026-11-17T13:30", "a minute later it is lunch"),
    Line("2026-11-16T13:30", "1d", "2026-11-17T13:30", "the first minute of the afternoon"),
    Line("2026-11-16T17:00", "1d", "2026-11-17T17:00", "the last minute of the day is open"),
    Line("2026-11-16T17:01", "1d", "2026-11-18T07:00", "a minute later: day 0 is Tuesday"),
    Line("2026-11-16T07:00", "1d", "2026-11-17T07:00", "the first minute of the day"),
    Line("2026-11-16T06:59", "1d", "2026-11-17T07:00", "before opening: day 0 begins at 07:00"),
    Line("2026-11-16T23:59", "1d", "2026-11-18T07:00", "night: day 0 is Tuesday"),
    Line("2026-11-14T10:00", "1d", "2026-11-17T07:00", "Saturday: day 0 is Monday"),
    Line("2026-11-15T10:00", "3d", "2026-11-19T07:00", "Sunday: day 0 is Monday, then three"),
    Line(
        "2026-11-20T17:30", "1d", "2026-11-25T07:00", "Friday evening: day 0 is Mon 23; 24 is off"
    ),
    Line("2026-11-16T09:00", "0d", "2026-11-16T09:00", "no days: at once"),
    Line("2024-02-28T09:00", "1d", "2024-02-29T09:00", "2024 has a 29/2, a Thursday"),
    Line("2024-02-29T09:00", "1d", "2024-03-01T09:00", "Friday 1/3"),
    Line("2024-02-29T09:00", "366n", "2025-03-03T09:00", "29/2 + 366 = Sat 1/3/2025; Monday 3/3"),
    Line("2024-01-30T09:00", "30n", "2024-02-29T09:00", "two days of January, 28 of February"),
    Line("2026-02-27T09:00", "1d", "2026-03-02T09:00", "2026 has no 29/2; weekend"),
    Line("2026-11-16T10:30", "1h", "2026-11-16T11:30", "to the end of the morning"),
    Line("2026-11-16T10:30", "2h", "2026-11-16T14:30", "over lunch"),
    Line("2026-11-16T09:00", "8h", "2026-11-17T09:00", "2:30 + 3:30, and two hours on Tuesday"),
    Line("2026-11-16T09:00", "24h", "2026-11-19T09:00", "three days of eight hours"),
    Line("2026-11-20T16:30", "1h", "2026-11-23T07:30", "over the weekend"),
    Line("2026-11-23T15:00", "3h", "2026-11-25T08:00", "two hours on Monday; 24 off; one more"),
    Line("2026-11-16T17:00", "1h", "2026-11-17T08:00", "nothing is left of Monday"),
    Line("2026-11-16T12:15", "4h", "2026-11-17T07:30", "3:30 from 13:30, half an hour on Tuesday"),
    Line("2026-11-22T09:00", "2h", "2026-11-23T09:00", "Sunday: from Monday 07:00"),
    Line("2026-11-16T09:00", "10n", "2026-11-26T09:00", "16 + 10; what is closed between counts"),
    Line("2026-11-16T09:00", "5n", "2026-11-23T09:00", "ends on Saturday 21: Monday"),
    Line("2026-11-16T09:00", "8n", "2026-11-25T09:00", "ends on Tuesday 24, off: Wednesday"),
    Line("2026-11-14T10:00", "7n", "2026-11-23T07:00", "Saturday: day 0 is Monday 16; 16 + 7"),
    Line("2026-11-16T14:59", "same<15:00", "2026-11-16T17:00", "before the cut-off"),
    Line("2026-11-16T15:00", "same<15:00", "2026-11-16T17:00", "the cut-off itself is in time"),
    Line("2026-11-16T15:01", "same<15:00", "2026-11-17T17:00", "behind it: the next working day"),
    Line("2026-11-20T15:30", "same<15:00", "2026-11-23T17:00", "… which is Monday"),
    Line("2026-11-23T15:30", "same<15:00", "2026-11-25T17:00", "… which is Wednesday, 24 is off"),
    Line("2026-02-13T15:30", "same<15:00", "2026-02-23T17:00", "… which is the Monday after Tết"),
    Line("2026-11-16T12:00", "same<11:00", "2026-11-17T17:00", "at lunch, behind the cut-off"),
    Line("2026-11-16T16:30", "same", "2026-11-16T17:00", "no cut-off: until closing"),
    Line("2026-11-16T18:00", "same", "2026-11-17T17:00", "after closing: the next day"),
    Line("2026-11-16T15:01", "2d<15:00", "2026-11-19T07:00", "day 0 is Tuesday; Wed, Thu"),
]

#: Five days from Monday 16/11/2026 09:00: Tue 17, Wed, Thu, Fri 20, Monday 23/11 09:00.
_FIVE = ("2026-11-16T09:00", "5d")
STOPS = [
    Line(
        *_FIVE,
        "2026-11-25T09:00",
        "6 + 2 hours are a day; 24/11 is off",
        ("2026-11-17T09:00/2026-11-18T09:00",),
    ),
    Line(*_FIVE, "2026-11-23T11:00", "two hours", ("2026-11-17T08:00/2026-11-17T10:00",)),
    Line(*_FIVE, "2026-11-23T09:20", "twenty minutes", ("2026-11-17T10:00/2026-11-17T10:20",)),
    Line(
        *_FIVE,
        "2026-11-23T09:20",
        "ten minutes on each side of lunch",
        ("2026-11-17T11:20/2026-11-17T13:40",),
    ),
    Line(*_FIVE, "2026-11-23T09:00", "lunch alone", ("2026-11-17T11:30/2026-11-17T13:30",)),
    Line(*_FIVE, "2026-11-23T09:00", "no time at all", ("2026-11-17T10:00/2026-11-17T10:00",)),
    Line(
        *_FIVE,
        "2026-11-23T10:00",
        "from Saturday: only Monday 07-08 is working time",
        ("2026-11-21T08:00/2026-11-23T08:00",),
    ),
    Line(*_FIVE, "2026-11-23T09:00", "a weekend alone", ("2026-11-21T08:00/2026-11-22T17:00",)),
    Line(
        *_FIVE,
        "2026-11-23T11:00",
        "Fri 16-17 and Mon 07-08",
        ("2026-11-20T16:00/2026-11-23T08:00",),
    ),
    Line(
        *_FIVE,
        "2026-11-23T15:00",
        "2 + 2 hours: 2:30 until lunch, 1:30 after it",
        ("2026-11-17T08:00/2026-11-17T10:00", "2026-11-18T08:00/2026-11-18T10:00"),
    ),
    Line(
        *_FIVE,
        "2026-11-23T15:00",
        "the same two, told the other way round",
        ("2026-11-18T08:00/2026-11-18T10:00", "2026-11-17T08:00/2026-11-17T10:00"),
    ),
    Line(
        *_FIVE,
        "2026-11-26T09:00",
        "two whole days: Wed 25, Thu 26",
        ("2026-11-17T07:00/2026-11-17T17:00", "2026-11-19T07:00/2026-11-20T07:00"),
    ),
    Line(
        *_FIVE,
        "2026-11-23T11:00",
        "two that touch are one of two hours",
        ("2026-11-17T08:00/2026-11-17T09:00", "2026-11-17T09:00/2026-11-17T10:00"),
    ),
    Line(
        *_FIVE,
        "2026-11-23T14:00",
        "two that overlap are one of three: 2:30, lunch, 0:30",
        ("2026-11-17T08:00/2026-11-17T10:00", "2026-11-17T09:00/2026-11-17T11:00"),
    ),
    Line(
        *_FIVE,
        "2026-11-23T14:00",
        "one within the other is the longer one",
        ("2026-11-17T08:00/2026-11-17T11:00", "2026-11-17T09:00/2026-11-17T10:00"),
    ),
    Line(
        *_FIVE,
        "2026-11-23T10:00",
        "begins before the reception: an hour of it counts",
        ("2026-11-13T09:00/2026-11-16T10:00",),
    ),
    Line(
        *_FIVE,
        "2026-11-23T09:00",
        "over before the reception",
        ("2026-11-12T09:00/2026-11-13T09:00",),
    ),
    Line(
        *_FIVE,
        "2026-11-25T09:00",
        "begins when it is late: a day later, and as late as before",
        ("2026-11-26T09:00/2026-11-27T09:00",),
    ),
    Line(
        *_FIVE,
        "2026-12-23T09:00",
        "21 days: 4 + 4 (24 off) + 5 + 5 + 3; 21 on from Monday 23/11",
        ("2026-11-17T09:00/2026-12-17T09:00",),
    ),
    Line(
        "2026-02-09T09:00",
        "5d",
        "2026-02-26T09:00",
        "Mon 23/2 first; stopped Thu 6h, Fri 8h, Mon 8h, Tue 2h: 3 days",
        ("2026-02-12T09:00/2026-02-24T09:00",),
    ),
    Line(
        "2026-02-09T09:00",
        "5d",
        "2026-02-23T09:00",
        "a stop within Tết gives nothing back",
        ("2026-02-16T08:00/2026-02-20T17:00",),
    ),
    Line(
        "2026-08-20T09:00",
        "3d",
        "2026-08-25T09:00",
        "Mon 24/8 first; the worked Saturday 22/8 stood still",
        ("2026-08-21T17:00/2026-08-24T07:00",),
    ),
    Line(
        "2026-08-26T09:00",
        "3d",
        "2026-09-04T09:00",
        "Thu 3/9 first; Fri 28/8 6h and Thu 3/9 2h, the rest is off",
        ("2026-08-28T09:00/2026-09-03T09:00",),
    ),
    Line(
        "2026-11-16T09:00",
        "same",
        "2026-11-17T17:00",
        "1:30 + 3:30 + 3 hours are a day",
        ("2026-11-16T10:00/2026-11-17T10:00",),
    ),
    Line(
        "2026-11-16T09:00",
        "4h",
        "2026-11-16T16:00",
        "15:00 first; one hour",
        ("2026-11-16T10:00/2026-11-16T11:00",),
    ),
    Line(
        "2026-11-16T09:00",
        "10n",
        "2026-11-30T09:00",
        "Thu 26 first; two working days: Fri 27, Mon 30",
        ("2026-11-17T09:00/2026-11-19T09:00",),
    ),
    Line(
        "2026-11-16T17:30",
        "1d",
        "2026-11-19T07:00",
        "Wed 18 07:00 first; all of Tuesday 17 stood still",
        ("2026-11-16T18:00/2026-11-17T18:00",),
    ),
]

TABLE = [*SWAPS, *TET, *OTHER_HOLIDAYS, *CLOCK, *STOPS]
