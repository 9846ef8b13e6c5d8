"""What the wire, the forms and the law take of a catalogue."""

#: TrichYeuHoSo (a procedure's name) takes 1000 characters.
NAME, PAPER_NAME, SHORT, LINE, TEXT = 1000, 500, 60, 500, 4000
#: Ten years, in days or hours; nothing costs more; nobody hands in more sheets.
MOST_TIME, MOST_FEE, MOST_SHEETS = 3650, 10_000_000_000, 999
#: No smaller note is in circulation: 200 is a 200.000 that Excel read as a decimal.
LEAST_FEE = 1000
DEFAULT_CASE = "Mặc định"
#: The unit of a case for which the law sets no date.
NO_TIME = "Không quy định"
