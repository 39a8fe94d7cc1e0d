using CsCheck;
using Serai.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports.Ror;

public sealed class RorIdTests
{
    [Fact]
    public void A_known_id_has_the_check_digits_that_are_computed_for_it() =>
        Assert.Equal("https://ror.org/00t33hh48", RorId.Of(RorId.Number("https://ror.org/00t33hh48")!.Value));

    [Fact]
    public void Every_number_makes_an_id_that_reads_back_as_it() =>
        Gen.Int[0, (1 << 30) - 1].Sample(number => RorId.Number(RorId.Of(number)) == number);

    [Fact]
    public void A_digit_mistyped_is_no_id() =>
        Gen.Select(Gen.Int[0, (1 << 30) - 1], Gen.Int[0, 5], Gen.Int[1, 31]).Sample((number, place, by) =>
        {
            var shift = 5 * place;
            var other = number & ~(31 << shift) | ((number >> shift & 31) + by & 31) << shift;
            var (right, mistyped) = (RorId.Of(number), RorId.Of(other)[..^2]);
            return RorId.Number(mistyped + right[^2..]) is null;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00t33hh48")]
    [InlineData("https://ror.org/00t33hh49")]
    [InlineData("https://ror.org/00t33hhu8")]
    [InlineData("https://ror.org/10t33hh48")]
    [InlineData("http://ror.org/00t33hh48")]
    [InlineData("https://ror.org/00t33hh4८")]
    public void Anything_else_is_none(string? text) => Assert.Null(RorId.Number(text));
}
