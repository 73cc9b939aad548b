"""The Python API of one generated package, with where on the wire each thing goes: read, recorded and compared.

`parts`    what a surface is made of;
`reading`  takes it from a document in the normal form;
`record`   writes it as text (`generated/<package>.api.txt`) and reads that back;
`compare`  says what changed from one to another, and what that means to callers (`changes`); it looks at
           `types`, which take which, and `usage`, which operations send or receive what.
"""
