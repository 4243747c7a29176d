package org.wego.fees.bankstatement.rest;

/** A short statement for the contract. */
final class ExampleStatement {

  static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
        <BkToCstmrStmt>
          <GrpHdr><MsgId>20160315-1</MsgId><CreDtTm>2016-03-15T18:00:00+09:00</CreDtTm></GrpHdr>
          <Stmt>
            <Id>2016-053</Id>
            <ElctrncSeqNb>53</ElctrncSeqNb>
            <CreDtTm>2016-03-15T18:00:00+09:00</CreDtTm>
            <Acct><Id><Othr><Id>EXAMPLE-000-000000-00</Id></Othr></Id><Ccy>USD</Ccy></Acct>
            <Bal>
              <Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>
              <Amt Ccy="USD">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2016-03-15</Dt></Dt>
            </Bal>
            <Bal>
              <Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
              <Amt Ccy="USD">4500.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2016-03-15</Dt></Dt>
            </Bal>
            <Ntry>
              <NtryRef>1</NtryRef>
              <Amt Ccy="USD">4500.00</Amt>
              <CdtDbtInd>CRDT</CdtDbtInd>
              <Sts><Cd>BOOK</Cd></Sts>
              <BookgDt><Dt>2016-03-15</Dt></BookgDt>
              <ValDt><Dt>2016-03-15</Dt></ValDt>
              <AcctSvcrRef>FT16075000123</AcctSvcrRef>
              <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>XBCT</SubFmlyCd></Fmly></Domn></BkTxCd>
              <NtryDtls><TxDtls>
                <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <RltdPties><Dbtr><Pty><Nm>City of Frankfurt am Main</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>Annual fee, WEGO-2016-000001</Ustrd></RmtInf>
              </TxDtls></NtryDtls>
            </Ntry>
          </Stmt>
        </BkToCstmrStmt>
      </Document>
      """;

  private ExampleStatement() {}
}
