namespace Serai.Features.Proposals;

public sealed class ProposalTexts;
