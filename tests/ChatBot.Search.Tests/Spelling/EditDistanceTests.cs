using ChatBot.Search.Spelling;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Spelling;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("engineer", "engineer", 0)]
    [InlineData("enginer", "engineer", 1)]
    [InlineData("engineeer", "engineer", 1)]
    [InlineData("enginear", "engineer", 1)]
    [InlineData("negineer", "engineer", 1)]
    [InlineData("enigneesr", "engineer", 2)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void AnEditIsOneInsertionDeletionSubstitutionOrTransposition(string left, string right, int expected)
    {
        Assert.Equal(expected, EditDistance.Between(left, right, 10));
        Assert.Equal(Math.Min(expected, 2), EditDistance.Between(left, right, 1));
    }

    [Fact]
    public void LongWordsAreMeasuredToo() =>
        Assert.Equal(1, EditDistance.Between(new string('a', 500), new string('a', 499), 2));

    [Fact]
    public void DistanceIsSymmetric() => Prop.ForAll(Generate.Word(), Generate.Word(), (left, right) =>
        Enumerable.Range(0, 5).All(limit =>
            EditDistance.Between(left, right, limit) == EditDistance.Between(right, left, limit)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(12));

    [Fact]
    public void ALimitOnlyCutsOff() => Prop.ForAll(Generate.Word(), Generate.Word(), (left, right) =>
        Enumerable.Range(0, 6).All(limit =>
            EditDistance.Between(left, right, limit) == Math.Min(Plain(left, right), limit + 1)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(12));

    private static int Plain(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }
}
