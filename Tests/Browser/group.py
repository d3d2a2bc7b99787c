"""A group of tests: each is a method whose first line of documentation is its sentence."""


class Group:
    def __init__(self, browser):
        self.browser = browser
        self.house = browser.house

    def sentences(self):
        """The tests in the order in which they are written."""
        for name, member in vars(type(self)).items():
            if name.startswith("test_"):
                yield member.__doc__.splitlines()[0].rstrip("."), getattr(self, name)
