import { Fragment, type ReactNode } from 'react';
import { parseLightText, type Block, type Inline } from '../shared/light-text.ts';

/** The text of a post with its light formatting. Links leave the platform without a referrer. */
export function LightText({ text }: { text: string }) {
  return parseLightText(text).map((block, index) => (
    <Fragment key={index}>{blockElement(block)}</Fragment>
  ));
}

function blockElement(block: Block): ReactNode {
  if (block.kind === 'paragraph') return <p>{inlineElements(block.children)}</p>;
  if (block.kind === 'quote') {
    return (
      <blockquote>
        <p>{inlineElements(block.children)}</p>
      </blockquote>
    );
  }
  const items = block.items.map((item, index) => <li key={index}>{inlineElements(item)}</li>);
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function inlineElements(nodes: readonly Inline[]): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{inlineElement(node)}</Fragment>);
}

function inlineElement(node: Inline): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{inlineElements(node.children)}</strong>;
    case 'em':
      return <em>{inlineElements(node.children)}</em>;
    case 'link':
      return (
        <a href={node.href} rel="noopener noreferrer nofollow">
          {inlineElements(node.children)}
        </a>
      );
  }
}
