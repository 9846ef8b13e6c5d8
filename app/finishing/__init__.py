"""What happens to a received file while the clerk serves the next citizen: it is read.

Reading takes longer than a feeder gives pages, so it runs behind, on a thread of its own and in
processes of low priority. A file whose pages were read gets its text layer and goes on.
"""
