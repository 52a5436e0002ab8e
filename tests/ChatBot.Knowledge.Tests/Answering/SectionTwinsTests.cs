namespace ChatBot.Knowledge.Tests.Answering;

public class SectionTwinsTests
{
    private const string Yeast = "# Yeast\n\n## What is yeast?\n\nYeast is a fungus. It makes dough rise. Bakers keep it cold.\n";

    [Fact]
    public void OfSectionsWithTheSameTextOneIsShownBeforeAllOthers()
    {
        var knowledge = Support.Knowledge.Of(Yeast, Yeast.Replace("# Yeast", "# Fungi", StringComparison.Ordinal), "# Dough\n\n## How dough rises\n\nYeast makes it rise.\n");

        Assert.Equal(["What is yeast?", "How dough rises", "What is yeast?"], knowledge.Search("what is yeast", 10).Select(hit => hit.Section.Heading));
    }

    [Fact]
    public void SectionsUnderTheSameHeadingOfArticlesWithTheSameTitleAreTwins()
    {
        var knowledge = Support.Knowledge.Of("# Rising dough\n\nKeep it warm.\n", "# Rising dough\n\nUse yeast.\n", "# Dough\n\nFlour and water make dough.\n");

        Assert.Equal(["Rising dough", "Dough", "Rising dough"], knowledge.Search("rising dough", 10).Select(hit => hit.Section.Heading));
    }

    [Fact]
    public void SectionsThatShareOnlyALineAreNot()
    {
        var knowledge = Support.Knowledge.Of(
            "# Bread\n\n## Rye bread\n\nRye bread is dark. It keeps for a week. Enroll in a course now.\n\n## White bread\n\nWhite bread is light. Eat it fresh. Enroll in a course now.\n",
            "# Dough\n\n## Resting\n\nBread needs rest.\n");

        Assert.Equal(3, knowledge.Search("bread", 3).Length);
        Assert.Contains("White bread", knowledge.Search("bread", 2).Select(hit => hit.Section.Heading));
    }
}
