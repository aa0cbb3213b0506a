"""The faults: what can be wrong with a file, and what a person is told of it.

Each is a change to the tiny story of tests/stories/ferry, with the problem that must be told first of that file.
"""

from faulty.files import FILES
from faulty.letters import LETTERS
from faulty.references import REFERENCES
from faulty.surroundings import SURROUNDINGS
from faulty.syntax import SYNTAX
from faulty.values import VALUES

FAULTS = [*SYNTAX, *LETTERS, *VALUES, *REFERENCES, *FILES, *SURROUNDINGS]
