/// What the command line says around the receipt of what it posted.
enum PostTexts {}
